package io.mainstay.bench;

import io.mainstay.history.proof.Verifier;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The times that people wait for a list and a record while the whole history is verified on the same machine. */
final class BesideVerification {

    private static final Set<String> PAGES = Set.of("list, default view", "record, open");

    private final Product product;
    private final Guests guests;
    private final Figures figures;

    BesideVerification(Product product, JdbcTemplate jdbc, Figures figures) {
        this.product = product;
        this.figures = figures;
        guests = new Guests(jdbc);
    }

    /** Returns when the verification has ended. */
    void run(List<PageCases.Case> cases, Verifier verifier) throws IOException, InterruptedException {
        Map<String, Sample> times = new LinkedHashMap<>();
        Thread verification = Thread.ofPlatform().start(verifier::verifyAll);
        try (Sittings browsers = new Sittings(product.port(), guests)) {
            for (int i = 0; verification.isAlive(); i++) {
                for (PageCases.Case one : cases) {
                    if (!PAGES.contains(one.page())) continue;
                    KeptConnection browser = browsers.of(one.userName());
                    int round = i;
                    times.computeIfAbsent(one.page(), page -> new Sample())
                            .time(() -> PageBench.ask(browser, one, round));
                }
            }
        }
        verification.join();
        times.forEach(this::put);
    }

    private void put(String page, Sample times) {
        figures.put(page + ", while history is verified, ms at the median", times.at(0.5));
        figures.put(page + ", while history is verified, ms p95", times.at(0.95));
    }
}
