package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Problem analysis over all incidents: the Pareto, the search for recurrences, and list pages while it searches. */
final class TrendBench {

    private static final int WARM_UP = 3;
    private static final int REQUESTS = 10;

    private final Product product;
    private final Guests guests;
    private final Figures figures;

    TrendBench(Product product, JdbcTemplate jdbc, Figures figures) {
        this.product = product;
        this.figures = figures;
        guests = new Guests(jdbc);
    }

    /** @param table of the blocks of lists with and without a search beside them */
    void run(List<PageCases.Case> cases, Path table) throws IOException, InterruptedException {
        for (String viewer : List.of(Guests.ADMINISTRATOR, Guests.AGENT)) {
            pareto("a year", "days=365", viewer);
            pareto("all incidents", "days=3650", viewer);
        }
        new BesideSearch(product, guests, figures).run(cases, table);
    }

    private void pareto(String what, String query, String viewer) throws IOException {
        try (KeptConnection browser = KeptConnection.browser(product.port(), guests.session(viewer))) {
            Sample times = new Sample();
            for (int i = 0; i < WARM_UP + REQUESTS; i++) {
                Sample into = i < WARM_UP ? new Sample() : times;
                into.time(() -> {
                    int status = browser.get("/problems/analysis?" + query).status();
                    if (status != 200) throw new IOException("the analysis answered " + status);
                });
            }
            figures.put(Budgets.PARETO + what + " for " + viewer + ", ms at most", times.at(1));
        }
    }
}
