package io.mainstay.demo.company;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance with a fixed seed, so that every start brings the same organisation. */
public final class Dice {

    private static final long SEED = 20_260_330L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** An independent source for one purpose: more draws for one thing do not change another. */
    public static Dice of(String purpose) {
        return new Dice(SEED * 31 + purpose.hashCode() * 0x9E3779B97F4A7C15L);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double fraction() {
        return random.nextDouble();
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    public <T> T weighted(List<T> items, ToDoubleFunction<T> weight) {
        double sum = items.stream().mapToDouble(weight).sum();
        double at = random.nextDouble() * sum;
        for (T item : items) {
            at -= weight.applyAsDouble(item);
            if (at < 0) return item;
        }
        return items.getLast();
    }

    /** A time span as work takes it: half are shorter than the median, some are many times as long. */
    public Duration around(Duration median) {
        double factor = Math.min(9, Math.exp(random.nextGaussian() * 0.8));
        return Duration.ofSeconds(Math.max(20, (long) (median.toSeconds() * factor)));
    }
}
