package io.mainstay.bench;

import io.mainstay.access.Viewer;
import io.mainstay.database.Unprepared;
import io.mainstay.search.TicketHit;
import io.mainstay.search.TicketSearch;
import io.mainstay.ticket.TicketAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures search as one types: every beginning of a common, a rare and an old word, for every viewer. */
final class SearchBench {

    private static final int LIMIT = 8;
    private static final Set<String> PREFIXES = Set.of("INC", "TASK");

    private final String url;
    private final int runs;

    SearchBench(String url, int runs) {
        this.url = url;
        this.runs = runs;
    }

    void run(Path table) throws IOException {
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, true);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TicketSearch search = new TicketSearch(new Unprepared(jdbc));
        Stopwatch stopwatch = new Stopwatch(jdbc);
        try (PrintWriter out = Tables.writer(table)) {
            out.println("kind\ttyped\tviewer\thits\tcpu_median_ms\tcpu_p95_ms\twall_median_ms\twall_p95_ms");
            for (Map.Entry<String, Viewer> viewer : Viewers.of(jdbc).entrySet()) {
                for (Map.Entry<String, String> word : words().entrySet()) {
                    for (int length = 1; length <= word.getValue().length(); length++) {
                        String typed = word.getValue().substring(0, length);
                        out.println(word.getKey() + "\t" + typed + "\t" + viewer.getKey() + "\t"
                                + measured(search, stopwatch, typed, viewer.getValue()));
                    }
                }
            }
        } finally {
            source.destroy();
        }
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("common", "password " + Lexicon.COMMON);
        words.put("rare", Lexicon.RARE);
        words.put("old", Lexicon.OLD);
        words.put("old and rare", Lexicon.OLD_AND_RARE);
        words.put("host", "srv4004-ham.corp");
        words.put("number", "INC0900000");
        words.put("none", "qqxqqx");
        return words;
    }

    private String measured(TicketSearch search, Stopwatch stopwatch, String typed, Viewer viewer) {
        List<TicketHit> hits = find(search, typed, viewer);
        Stopwatch.Times times = stopwatch.measure(runs, () -> find(search, typed, viewer));
        return "%d\t%.2f\t%.2f\t%.2f\t%.2f"
                .formatted(hits.size(), times.cpuMedian(), times.cpuP95(), times.wallMedian(), times.wallP95());
    }

    private static List<TicketHit> find(TicketSearch search, String typed, Viewer viewer) {
        return search.find(typed, PREFIXES, TicketAccess.scope(viewer), TicketAccess.internal(viewer), LIMIT);
    }
}
