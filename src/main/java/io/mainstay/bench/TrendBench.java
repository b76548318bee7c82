package io.mainstay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Problem analysis over all incidents: the Pareto, the search for recurrences, and list pages while it searches. */
final class TrendBench {

    private static final int WARM_UP = 3;
    private static final int REQUESTS = 10;
    private static final int LISTS = 200;
    private static final String LIST = "list, default view";

    private final Product product;
    private final Guests guests;
    private final Figures figures;

    TrendBench(Product product, JdbcTemplate jdbc, Figures figures) {
        this.product = product;
        this.figures = figures;
        guests = new Guests(jdbc);
    }

    void run(List<PageCases.Case> cases) throws IOException, InterruptedException {
        guests.administrator();
        for (String viewer : List.of(Guests.ADMINISTRATOR, Guests.AGENT)) {
            pareto("a year", "days=365", viewer);
            pareto("all incidents", "days=3650", viewer);
        }
        List<PageCases.Case> lists =
                cases.stream().filter(one -> one.page().equals(LIST)).toList();
        put(", no search beside it", times(lists, null));
        Thread search = search();
        put(", while recurrences are searched", times(lists, search));
        search.join();
    }

    private void pareto(String what, String query, String viewer) throws IOException {
        try (KeptConnection browser = KeptConnection.browser(product.port(), guests.session(viewer))) {
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < WARM_UP + REQUESTS; i++) {
                long begun = System.nanoTime();
                KeptConnection.Answer answer = browser.get("/problems/analysis?" + query);
                if (answer.status() != 200) throw new IOException("the analysis answered " + answer.status());
                if (i >= WARM_UP) millis.add(ProcessorTime.millis(System.nanoTime() - begun));
            }
            figures.put("Pareto of " + what + " for " + viewer + ", ms at most", sorted(millis)[REQUESTS - 1]);
        }
    }

    private Thread search() {
        return Thread.ofPlatform().start(() -> {
            try (KeptConnection program = KeptConnection.program(product.port(), guests.bearer(Guests.ADMINISTRATOR))) {
                long begun = System.nanoTime();
                KeptConnection.Answer answer = program.post("/api/v1/recurrences/search", "");
                figures.put("recurrence search, s", (System.nanoTime() - begun) / 1e9);
                figures.put("recurrence search, answer", new String(answer.body(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                figures.put("recurrence search, answer", e.toString());
            }
        });
    }

    /** While the other runs, or a fixed number of times. */
    private List<Double> times(List<PageCases.Case> lists, @Nullable Thread beside) throws IOException {
        List<Double> millis = new ArrayList<>();
        try (Sittings browsers = new Sittings(product.port(), guests)) {
            for (int i = 0; beside == null ? i < LISTS : beside.isAlive(); i++)
                for (PageCases.Case one : lists) {
                    long begun = System.nanoTime();
                    PageBench.ask(browsers.of(one.userName()), one, i);
                    millis.add(ProcessorTime.millis(System.nanoTime() - begun));
                }
        }
        return millis;
    }

    private void put(String when, List<Double> millis) {
        if (millis.isEmpty()) return;
        double[] sorted = sorted(millis);
        figures.put(LIST + when + ", ms at the median", PageBench.at(sorted, 0.5));
        figures.put(LIST + when + ", ms p95", PageBench.at(sorted, 0.95));
    }

    private static double[] sorted(List<Double> millis) {
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
