package io.mainstay.bench;

import io.mainstay.access.Viewer;
import io.mainstay.database.Unprepared;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentTaskFields;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemTaskFields;
import io.mainstay.search.TicketHit;
import io.mainstay.search.TicketSearch;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketType;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Measures search as one types: every beginning of a common, a rare and an old word, for every viewer. */
final class SearchBench {

    private static final int LIMIT = 8;
    private static final Set<String> PREFIXES = Stream.of(
                    IncidentFields.TYPE, IncidentTaskFields.TYPE, ProblemFields.TYPE, ProblemTaskFields.TYPE)
            .map(TicketType::prefix)
            .collect(Collectors.toUnmodifiableSet());

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
            Map<String, String> words = words(jdbc);
            for (Map.Entry<String, Viewer> viewer : Viewers.of(jdbc).entrySet()) {
                for (Map.Entry<String, String> word : words.entrySet()) {
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

    private static Map<String, String> words(JdbcTemplate jdbc) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("common", "password " + Lexicon.COMMON);
        words.put("rare", Lexicon.RARE);
        words.put("old", Lexicon.OLD);
        words.put("old and rare", Lexicon.OLD_AND_RARE);
        words.put("host", "srv4004-ham.corp");
        words.put("number", "INC0900000");
        words.put("problem's number", last(jdbc, ProblemFields.TYPE));
        words.put("problem task's number", last(jdbc, ProblemTaskFields.TYPE));
        words.put("bare digits", "15001");
        words.put("problem", title(jdbc, "not d.known_error"));
        words.put("known error", title(jdbc, "d.known_error"));
        words.put("none", "qqxqqx");
        return words;
    }

    private static String title(JdbcTemplate jdbc, String which) {
        return one(
                jdbc,
                "select title from ticket t join problem d on d.id = t.id where " + which + " order by t.id limit 1");
    }

    private static String last(JdbcTemplate jdbc, TicketType type) {
        return one(jdbc, "select max(number) from ticket where type = '" + type.name() + "'");
    }

    private static String one(JdbcTemplate jdbc, String sql) {
        return jdbc.query(sql, (row, index) -> row.getString(1)).getFirst();
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
