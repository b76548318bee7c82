package io.mainstay.problem.trend;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident, as the search for rhythms sees it: on the clock of its place.
 *
 * @param category the code, or null
 * @param week counted from the first that is looked at
 * @param slot the half hour of the week, 0 on Monday at midnight to 335
 * @param minute of the day
 */
record Sighting(UUID incident, UUID service, @Nullable String category, int week, int slot, int minute) {

    static final int SLOTS = 48;
    static final int WEEK = 7 * SLOTS;

    int weekday() {
        return slot / SLOTS;
    }

    int slotOfDay() {
        return slot % SLOTS;
    }

    /** Weekdays of all weeks, counted through. */
    int date() {
        return week * 7 + weekday();
    }
}
