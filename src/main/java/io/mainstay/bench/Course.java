package io.mainstay.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket fared: mostly closed long ago, the open ones recent, with a thin tail of old ones.
 *
 * @param state incident state code
 * @param stateClass 1 new, 2 active, 3 waiting, 4 resolved, 5 closed
 * @param turn 1 ours, 2 caller, 3 vendor, 5 nobody
 */
record Course(
        int state,
        int stateClass,
        int turn,
        Instant opened,
        @Nullable Instant responded,
        @Nullable Instant resolved,
        @Nullable Instant closed,
        Instant updated) {

    boolean isActive() {
        return stateClass < 5;
    }

    static Course draw(SplittableRandom random, Instant opened, Instant now) {
        double days = Duration.between(opened, now).toMinutes() / 1440.0;
        if (random.nextDouble() < 0.55 * Math.exp(-days / 48) + 0.0025) return open(random, opened, now);
        Instant responded = later(opened, random, 3, now);
        Instant resolved = later(opened, random, 20, now);
        Instant closes = resolved.plus(Duration.ofDays(5));
        if (random.nextInt(50) == 0) return new Course(8, 5, 5, opened, responded, null, resolved, resolved);
        if (closes.isAfter(now)) return new Course(6, 4, 5, opened, responded, resolved, null, resolved);
        return new Course(7, 5, 5, opened, responded, resolved, closes, closes);
    }

    private static Course open(SplittableRandom random, Instant opened, Instant now) {
        Instant updated = later(opened, random, 60, now);
        int draw = random.nextInt(100);
        if (draw < 12) return new Course(1, 1, 1, opened, null, null, null, opened);
        if (draw < 65) return new Course(2, 2, draw % 3 == 0 ? 2 : 1, opened, updated, null, null, updated);
        return new Course(3, 3, draw % 2 == 0 ? 2 : 3, opened, updated, null, null, updated);
    }

    /** Exponentially distributed around the given mean in hours, never after now. */
    private static Instant later(Instant from, SplittableRandom random, double meanHours, Instant now) {
        long seconds = (long) (-Math.log(1 - random.nextDouble()) * meanHours * 3600) + 60;
        Instant then = from.plusSeconds(seconds);
        return then.isAfter(now) ? now : then;
    }
}
