package io.mainstay.bench;

import io.mainstay.access.Viewer;
import io.mainstay.database.Unprepared;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures a page of 50 for every filterable field × operator × allowed sort × viewer, warm, one at a time. */
final class ListBench {

    private static final int PAGE = 50;
    private static final int WARM_UP = 600;

    private final ListSubject subject;
    private final Options options;
    private final Lists lists;
    private final Stopwatch stopwatch;
    private final Map<String, Viewer> viewers;
    private final Instant now = Instant.now();
    private final Map<String, List<Cells.Cell>> cells;

    private ListBench(JdbcTemplate jdbc, ListSubject subject, Options options) {
        this.subject = subject;
        this.options = options;
        lists = new Lists(new Unprepared(jdbc));
        stopwatch = new Stopwatch(jdbc);
        viewers = Viewers.of(jdbc);
        cells = new Cells(jdbc, subject, now).all();
    }

    static void run(String url, ListSubject subject, Options options, Path table) throws IOException {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, true);
        try {
            new ListBench(new JdbcTemplate(source), subject, options).write(table);
        } finally {
            source.destroy();
        }
    }

    private void write(Path table) throws IOException {
        warmUp();
        try (PrintWriter out = Tables.writer(table)) {
            out.println(
                    "field\toperator\tviewer\tsort\tanswer\trows\tcpu_median_ms\tcpu_p95_ms\twall_median_ms\twall_p95_ms");
            for (String viewer : subject.viewers()) {
                cells.forEach((field, own) -> own.forEach(cell -> measure(field, cell, viewer, out)));
                out.flush();
            }
        }
    }

    /** Until Java has compiled what the measured runs go through. */
    private void warmUp() {
        List<Cells.Cell> words = Cells.words();
        List<Sort> sorts = subject.sorts();
        Viewer viewer = viewer("administrator");
        for (int i = 0; i < WARM_UP; i++)
            page(subject.query(words.get(i % words.size()), viewer, sorts.get(i % sorts.size()), now));
    }

    private void measure(String field, Cells.Cell cell, String viewer, PrintWriter out) {
        for (Sort sort : subject.sorts()) {
            String direction = sort.descending() ? " desc" : " asc";
            String name = String.join("\t", field, cell.operator(), viewer, sort.field() + direction) + "\t";
            if (Math.floorMod(name.hashCode(), options.every()) != 0) continue;
            out.println(name + measured(subject.query(cell, viewer(viewer), sort, now)));
        }
    }

    private Viewer viewer(String name) {
        Viewer viewer = viewers.get(name);
        if (viewer == null) throw new IllegalArgumentException("nobody is called " + name);
        return viewer;
    }

    private String measured(ListQuery query) {
        Listing answer = page(query);
        Stopwatch.Times times = stopwatch.measure(options.runs(), () -> page(query));
        String what = switch (answer) {
            case Listing.Page page ->
                (page.partial() ? "partial" : "page") + "\t" + page.rows().size();
            case Listing.TooMany many -> "too many\t0";
        };
        return "%s\t%.2f\t%.2f\t%.2f\t%.2f"
                .formatted(what, times.cpuMedian(), times.cpuP95(), times.wallMedian(), times.wallP95());
    }

    private Listing page(ListQuery query) {
        return lists.page(query, PAGE, null);
    }
}
