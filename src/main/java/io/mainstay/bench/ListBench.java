package io.mainstay.bench;

import io.mainstay.access.Viewer;
import io.mainstay.condition.ConditionContext;
import io.mainstay.database.Unprepared;
import io.mainstay.incident.IncidentFields;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.ticket.TicketType;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sort;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures a page of 50 for every filterable field × operator × allowed sort × viewer, warm, one at a time. */
final class ListBench {

    private static final int PAGE = 50;
    private static final Set<String> VIEWERS = Set.of("requester", "agent-large-teams", "administrator");
    private static final TicketType TYPE = IncidentFields.TYPE;

    private final String url;
    private final int runs;
    private final int every;

    /** @param every of so many cells one is measured, always the same ones; 1 for all */
    ListBench(String url, int runs, int every) {
        this.url = url;
        this.runs = runs;
        this.every = every;
    }

    void run(Path table) throws IOException {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, true);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        Lists lists = new Lists(new Unprepared(jdbc));
        Stopwatch stopwatch = new Stopwatch(jdbc);
        Instant now = Instant.now();
        Cells cells = new Cells(jdbc, now);
        try (PrintWriter out = Tables.writer(table)) {
            warmUp(lists, cells, Viewers.of(jdbc).values().iterator().next(), now);
            out.println(
                    "field\toperator\tviewer\tsort\tanswer\trows\tcpu_median_ms\tcpu_p95_ms\twall_median_ms\twall_p95_ms");
            for (Map.Entry<String, Viewer> viewer : Viewers.of(jdbc).entrySet()) {
                if (!VIEWERS.contains(viewer.getKey())) continue;
                for (Field<?> field : filterable())
                    measure(lists, stopwatch, field.name(), cells.of(field), viewer, now, out);
                measure(lists, stopwatch, "text", cells.words(), viewer, now, out);
                out.flush();
            }
        } finally {
            source.destroy();
        }
    }

    /** Until Java has compiled what the measured runs go through. */
    private static void warmUp(Lists lists, Cells cells, Viewer viewer, Instant now) {
        for (int i = 0; i < 600; i++) {
            Cells.Cell cell = cells.words().get(i % cells.words().size());
            lists.page(query(cell, viewer, sorts().get(i % sorts().size()), now), PAGE, null);
        }
    }

    private static List<Field<?>> filterable() {
        List<Field<?>> fields = new ArrayList<>(TYPE.record().fields());
        fields.removeIf(field -> field.is(Field.Trait.HIDDEN));
        fields.add(Field.custom("cost_centre", new FieldType.Listed("cost_centre")));
        fields.add(Field.custom("affected_users", new FieldType.Whole(0, 1_000_000)));
        return fields;
    }

    private void measure(
            Lists lists,
            Stopwatch stopwatch,
            String field,
            List<Cells.Cell> cells,
            Map.Entry<String, Viewer> viewer,
            Instant now,
            PrintWriter out) {
        for (Cells.Cell cell : cells) {
            for (Sort sort : sorts()) {
                String name = field + "\t" + cell.operator() + "\t" + viewer.getKey() + "\t" + sort.field()
                        + (sort.descending() ? " desc" : " asc") + "\t";
                if (Math.floorMod(name.hashCode(), every) != 0) continue;
                ListQuery query = query(cell, viewer.getValue(), sort, now);
                out.print(name);
                out.println(measured(lists, stopwatch, query));
            }
        }
    }

    private String measured(Lists lists, Stopwatch stopwatch, ListQuery query) {
        Listing answer = lists.page(query, PAGE, null);
        Stopwatch.Times times = stopwatch.measure(runs, () -> lists.page(query, PAGE, null));
        String what = switch (answer) {
            case Listing.Page page ->
                (page.partial() ? "partial" : "page") + "\t" + page.rows().size();
            case Listing.TooMany many -> "too many\t0";
        };
        return "%s\t%.2f\t%.2f\t%.2f\t%.2f"
                .formatted(what, times.cpuMedian(), times.cpuP95(), times.wallMedian(), times.wallP95());
    }

    private static List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (Field<?> field : TYPE.record().fields()) {
            if (!field.is(Field.Trait.SORTABLE)) continue;
            sorts.add(new Sort(field, true));
            sorts.add(new Sort(field, false));
        }
        return sorts;
    }

    static ListQuery query(Cells.Cell cell, Viewer viewer, Sort sort, Instant now) {
        return new ListQuery(
                TYPE.record(),
                TicketIndexes.of(TYPE),
                List.of(
                        TicketFields.ID,
                        TicketFields.NUMBER,
                        TicketFields.TITLE,
                        IncidentFields.STATE,
                        TicketFields.PRIORITY,
                        TicketFields.CALLER,
                        TicketFields.TEAM,
                        TicketFields.ASSIGNEE,
                        TicketFields.SERVICE,
                        TicketFields.TURN,
                        TicketFields.UPDATED,
                        IncidentFields.CONTACT_TYPE),
                cell.condition(),
                new ConditionContext(now, viewer.zone(), viewer.personId(), viewer.teams()),
                TicketAccess.scope(viewer, cell.condition()),
                TicketAccess.internal(viewer),
                sort);
    }
}
