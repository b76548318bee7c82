package io.mainstay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The times that people wait for lists while recurrences are searched, in blocks of the same requests with and without a
 * search: what else the machine does hits both alike. While a block lasts, one search follows the other.
 */
final class BesideSearch {

    private static final Set<String> PAGES =
            Set.of("list, default view", "list, default view, all rights", "list, vpn", "problems, default view");

    private static final int WARM_UP = 2;
    private static final int PAIRS = 12;
    private static final int ROUNDS = 25;

    private final Product product;
    private final Guests guests;
    private final Figures figures;
    private final Sample searches = new Sample();

    BesideSearch(Product product, Guests guests, Figures figures) {
        this.product = product;
        this.guests = guests;
        this.figures = figures;
    }

    void run(List<PageCases.Case> cases, Path table) throws IOException, InterruptedException {
        List<PageCases.Case> lists =
                cases.stream().filter(one -> PAGES.contains(one.page())).toList();
        Sample alone = new Sample();
        Sample beside = new Sample();
        try (Sittings browsers = new Sittings(product.port(), guests);
                PrintWriter out = Tables.writer(table)) {
            out.println("alone_median_ms\talone_p95_ms\tbeside_median_ms\tbeside_p95_ms");
            for (int i = 0; i < WARM_UP; i++) searching(browsers, lists);
            for (int i = 0; i < PAIRS; i++) {
                Sample before = block(browsers, lists);
                Sample during = searching(browsers, lists);
                alone.addAll(before);
                beside.addAll(during);
                out.println("%.2f\t%.2f\t%.2f\t%.2f"
                        .formatted(before.at(0.5), before.at(0.95), during.at(0.5), during.at(0.95)));
            }
        }
        put(alone, beside);
    }

    private void put(Sample alone, Sample beside) {
        figures.put("lists, no search beside them, ms at the median", alone.at(0.5));
        figures.put("lists, no search beside them, ms p95", alone.at(0.95));
        figures.put("lists, while recurrences are searched, ms at the median", beside.at(0.5));
        figures.put("lists, while recurrences are searched, ms p95", beside.at(0.95));
        figures.put(Budgets.BESIDE_SEARCH, beside.at(0.95) / alone.at(0.95));
        figures.put("recurrence searches meanwhile", searches.size());
        figures.put(Budgets.SEARCH, searches.at(1) / 1000);
    }

    private Sample block(Sittings browsers, List<PageCases.Case> lists) throws IOException {
        Sample times = new Sample();
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            for (PageCases.Case one : lists) {
                KeptConnection browser = browsers.of(one.userName());
                times.time(() -> PageBench.ask(browser, one, round));
            }
        }
        return times;
    }

    private Sample searching(Sittings browsers, List<PageCases.Case> lists) throws IOException, InterruptedException {
        Searcher searcher = new Searcher();
        Thread thread = Thread.ofPlatform().start(searcher);
        try {
            return block(browsers, lists);
        } finally {
            searcher.last = true;
            thread.join();
        }
    }

    /** One search after the other, until it is told that it is the last. */
    private final class Searcher implements Runnable {

        private volatile boolean last;

        @Override
        public void run() {
            try (KeptConnection program = KeptConnection.program(product.port(), guests.bearer(Guests.ADMINISTRATOR))) {
                do searches.time(() -> search(program));
                while (!last);
            } catch (IOException e) {
                figures.put("recurrence search, answer", e.toString());
            }
        }

        private void search(KeptConnection program) throws IOException {
            KeptConnection.Answer answer = program.post("/api/v1/recurrences/search", "");
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.status() != 200) throw new IOException("the search answered " + answer.status() + ": " + text);
            figures.note("recurrence search, answer", text);
        }
    }
}
