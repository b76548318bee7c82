package io.mainstay.problem.trend;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rhythm that was found and kept, for people to judge.
 *
 * @param minutes of the day around which its incidents lie
 * @param starts of its windows, as half hours of the day
 * @param expected how many incidents there would be by chance
 * @param strength the decimal exponent of the probability of chance, turned positive
 * @param heat incidents by hour of the week, Monday first
 */
record Recurrence(
        UUID id,
        UUID service,
        @Nullable String category,
        List<UUID> others,
        Days days,
        List<Integer> starts,
        List<Integer> minutes,
        @Nullable UUID location,
        int count,
        double expected,
        double strength,
        int weeks,
        List<Integer> heat,
        Instant first,
        Instant last,
        @Nullable UUID problem,
        @Nullable Dismissal dismissal) {

    /**
     * That somebody has judged it to be nothing.
     *
     * @param count how many incidents it had then
     */
    record Dismissal(Instant at, UUID by, String reason, int count) {

        /** Half as many again, and by more than a few: then it is asked about anew. */
        boolean isOutgrownBy(int now) {
            return now >= count * 1.5 && now >= count + 5;
        }
    }

    boolean isDismissed() {
        return dismissal != null;
    }

    /** Whether a rhythm that a search finds is this one again. */
    boolean isAgain(Rhythm rhythm) {
        boolean sameDays = (days.mask() & rhythm.days().mask()) != 0;
        return service.equals(rhythm.service()) && sameDays && touches(rhythm.starts());
    }

    private boolean touches(List<Integer> other) {
        return starts.stream().anyMatch(start -> other.stream().anyMatch(one -> Math.abs(one - start) < 2));
    }
}
