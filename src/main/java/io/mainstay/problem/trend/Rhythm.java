package io.mainstay.problem.trend;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of a service that come back at the same hours.
 *
 * @param category the code if nearly all are of one, else null
 * @param others services that are hit at the same hours
 * @param starts of the windows of an hour each, as half hours of the day
 * @param minutes of the day around which the incidents lie, to the half hour
 * @param firstWeek the first week in which it beats
 * @param lastWeek the last one
 * @param incidents of all its services
 * @param expected how many there would be by chance
 * @param heat all incidents of its services in its weeks, by hour of the week, Monday first
 * @param strength the decimal exponent of the probability of chance, turned positive
 */
record Rhythm(
        UUID service,
        @Nullable String category,
        List<UUID> others,
        Days days,
        List<Integer> starts,
        List<Integer> minutes,
        int firstWeek,
        int lastWeek,
        List<Sighting> incidents,
        List<Integer> heat,
        double expected,
        double strength) {

    int weeks() {
        return lastWeek - firstWeek + 1;
    }
}
