package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long the launcher takes to the first page once the ahead-of-time cache is there, and what the product then costs. */
final class StartBench {

    private static final int STARTS = 3;
    private static final long TRAINING_SECONDS = 300;

    private final Path launcher;
    private final Path data;
    private final Figures figures;

    StartBench(Path launcher, Path data, Figures figures) {
        this.launcher = launcher;
        this.data = data;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        train();
        double[] wall = new double[STARTS];
        double[] cpu = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (Product product = Product.start(launcher, data)) {
                wall[i] = product.wallSeconds();
                cpu[i] = product.cpuSeconds();
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        figures.put("start, s by the wall clock, median of " + STARTS, wall[STARTS / 2]);
        figures.put("start, s by the wall clock, slowest", wall[STARTS - 1]);
        figures.put("start, s of processor time with PostgreSQL, median", cpu[STARTS / 2]);
    }

    /** The first start of a build records the cache beside it. */
    private void train() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("mainstay-bench");
        try (Product product = Product.start(launcher, scratch)) {
            figures.put("first start of all with an empty database, s by the wall clock", product.wallSeconds());
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(TRAINING_SECONDS);
            while (!trained()) {
                if (System.nanoTime() > until) throw new IOException("the ahead-of-time cache is not made");
                Thread.sleep(500);
            }
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private boolean trained() throws IOException {
        try (Stream<Path> files = Files.list(launcher.resolveSibling("target/app"))) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    /** Processor time of a minute in which nobody asks for anything. */
    static void idle(Product product, Figures figures, int seconds) throws InterruptedException {
        double before = product.processor().seconds();
        Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
        double used = product.processor().seconds() - before;
        figures.put("idle, % of one core over " + seconds + " s, with PostgreSQL", 100 * used / seconds);
    }
}
