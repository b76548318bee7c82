package io.mainstay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** Eight people at once: at a brisk human pace, and as fast as the answers come; every tenth request writes. */
final class LoadBench {

    private static final int CLIENTS = 8;
    private static final int SECONDS = 20;
    private static final long PACE_MILLIS = 250;

    private final Product product;
    private final Guests guests;
    private final Figures figures;

    LoadBench(Product product, JdbcTemplate jdbc, Figures figures) {
        this.product = product;
        this.figures = figures;
        guests = new Guests(jdbc);
    }

    void run(List<PageCases.Case> cases) throws IOException, InterruptedException {
        measure("8 clients, 4 requests a second each", cases, PACE_MILLIS);
        measure("8 clients without pause", cases, 0);
    }

    private void measure(String name, List<PageCases.Case> cases, long pace) throws InterruptedException, IOException {
        double cpu = product.processor().seconds();
        List<Callable<List<Double>>> clients = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(() -> client(cases, client, pace, until));
        }
        List<Double> times = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<List<Double>> done : threads.invokeAll(clients)) times.addAll(done.get());
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e);
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double used = product.processor().seconds() - cpu;
        figures.put(name + ", requests a second", (double) sorted.length / SECONDS);
        figures.put(name + ", ms at the median", PageBench.at(sorted, 0.5));
        figures.put(name + ", ms p95", PageBench.at(sorted, 0.95));
        figures.put(name + ", ms p99", PageBench.at(sorted, 0.99));
        figures.put(name + ", ms of processor time a request", 1000 * used / sorted.length);
    }

    /** Each walks through all pages, from a place of its own. */
    private List<Double> client(List<PageCases.Case> cases, int client, long pace, long until)
            throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        try (Sittings browsers = new Sittings(product.port(), guests);
                KeptConnection program = KeptConnection.program(product.port(), guests.bearer(Guests.AGENT))) {
            for (int i = 0; System.nanoTime() < until; i++) {
                PageCases.Case one = cases.get((i * 7 + client * 5) % cases.size());
                long begun = System.nanoTime();
                KeptConnection.Answer answer = i % 10 == 9
                        ? program.post("/api/v1/incidents", "{\"title\": \"Under load\", \"caller\": \"person7\"}")
                        : browsers.of(one.userName())
                                .get(one.paths()
                                        .get((i + client * 13) % one.paths().size()));
                double millis = ProcessorTime.millis(System.nanoTime() - begun);
                if (answer.status() >= 300) throw new IOException(one.page() + " answered " + answer.status());
                times.add(millis);
                if (pace > 0) Thread.sleep(Math.max(1, pace - (long) millis));
            }
        }
        return times;
    }
}
