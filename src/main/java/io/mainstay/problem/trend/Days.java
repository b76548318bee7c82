package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of weekdays on which something may recur.
 *
 * @param mask bit 0 is Monday
 */
record Days(int mask) {

    static final Days ALL = new Days(0b1111111);
    static final Days WORKDAYS = new Days(0b0011111);
    static final Days WEEKEND = new Days(0b1100000);

    /** Those that a search tries. */
    static final List<Days> TRIED = tried();

    private static List<Days> tried() {
        List<Days> tried = new ArrayList<>(List.of(ALL, WORKDAYS, WEEKEND));
        for (int day = 0; day < 7; day++) tried.add(new Days(1 << day));
        return List.copyOf(tried);
    }

    boolean has(int weekday) {
        return (mask >> weekday & 1) == 1;
    }

    int size() {
        return Integer.bitCount(mask);
    }

    /** 1 Monday to 7 Sunday of a single one. */
    int only() {
        return Integer.numberOfTrailingZeros(mask) + 1;
    }
}
