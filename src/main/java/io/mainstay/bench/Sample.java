package io.mainstay.bench;

import java.io.IOException;
import java.util.Arrays;

/** Milliseconds that were measured one after the other. */
final class Sample {

    private double[] millis = new double[256];
    private int size;

    void add(double value) {
        if (size == millis.length) millis = Arrays.copyOf(millis, 2 * size);
        millis[size++] = value;
    }

    void addAll(Sample other) {
        for (int i = 0; i < other.size; i++) add(other.millis[i]);
    }

    interface Work {
        void run() throws IOException;
    }

    /** Adds how long this takes by the wall clock. */
    void time(Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        add(ProcessorTime.millis(System.nanoTime() - begun));
    }

    int size() {
        return size;
    }

    /** @param share 0.95 for the 95th percentile, 1 for the largest */
    double at(double share) {
        double[] sorted = Arrays.copyOf(millis, size);
        Arrays.sort(sorted);
        return sorted[Math.max(1, (int) Math.ceil(size * share)) - 1];
    }
}
