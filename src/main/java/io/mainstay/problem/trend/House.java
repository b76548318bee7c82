package io.mainstay.problem.trend;

import java.util.Collection;

/** When incidents of all services come in: what is usual in this house. */
final class House {

    /** So much of what is expected lies evenly over the week, because a service may have hours of its own. */
    private static final double EVEN = 0.2;

    private final Tally all;

    House(Collection<Sighting> sightings) {
        all = new Tally(sightings);
    }

    /** Which share of a service's incidents the window would have if it were like all others. */
    double share(Tally own, int start, Days days) {
        double even = 2.0 * days.size() / Sighting.WEEK;
        int others = all.total() - own.total();
        if (others <= 0) return even;
        double usual = (double) (all.in(start, days) - own.in(start, days)) / others;
        return (1 - EVEN) * Math.max(0, usual) + EVEN * even;
    }

    double expected(Tally own, int start, Days days) {
        return Math.max(own.total() * share(own, start, days), own.around(start, days));
    }
}
