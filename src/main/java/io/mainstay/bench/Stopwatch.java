package io.mainstay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Times a piece of work by the wall clock, and by the processor time of this thread and of the one database process that
 * serves it: on a machine that others use too, only the second is the product's own.
 */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path backend;

    Stopwatch(JdbcTemplate jdbc) {
        backend = Path.of("/proc/" + jdbc.queryForObject("select pg_backend_pid()", Integer.class) + "/schedstat");
    }

    /** Milliseconds of the median and of the 95th percentile. */
    record Times(double wallMedian, double wallP95, double cpuMedian, double cpuP95) {}

    Times measure(int runs, Runnable work) {
        double[] wall = new double[runs];
        double[] cpu = new double[runs];
        for (int i = 0; i < runs; i++) {
            long cpuBefore = cpuNanos();
            long start = System.nanoTime();
            work.run();
            wall[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (cpuNanos() - cpuBefore) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        int p95 = (int) Math.ceil(runs * 0.95) - 1;
        return new Times(wall[runs / 2], wall[p95], cpu[runs / 2], cpu[p95]);
    }

    private long cpuNanos() {
        try {
            long database = Files.isReadable(backend)
                    ? Long.parseLong(Files.readString(backend).split(" ", 2)[0])
                    : 0;
            return database + THREADS.getCurrentThreadCpuTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
