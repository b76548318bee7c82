package io.mainstay.problem.trend;

import java.time.Duration;

/**
 * Keeps a long search from taking a processor for itself: it works in short slices and rests after each for as long as
 * the slice took, so that pages have their turn. Confined to one thread.
 */
final class Pace {

    private static final long SLICE = Duration.ofMillis(4).toNanos();

    private long begun = System.nanoTime();

    /** To be called often; rests when a slice of work is done. */
    void step() {
        long worked = System.nanoTime() - begun;
        if (worked < SLICE) return;
        try {
            Thread.sleep(Duration.ofNanos(worked));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while searching", e);
        }
        begun = System.nanoTime();
    }
}
