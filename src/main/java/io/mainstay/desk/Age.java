package io.mainstay.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How many open tickets are of one age. */
record Age(Band band, int count) {

    /** From the youngest to the oldest. */
    enum Band {
        DAY(0, 1),
        DAYS(1, 3),
        WEEK(3, 7),
        MONTH(7, 28),
        OLDER(28, 36_500);

        private final int from;
        private final int to;

        /** @param to in days, exclusive */
        Band(int from, int to) {
            this.from = from;
            this.to = to;
        }

        /** In message keys and classes. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those of this age were opened before this moment. */
        Instant youngest(Instant now) {
            return from == 0 ? now.plus(Duration.ofDays(1)) : now.minus(Duration.ofDays(from));
        }

        Instant oldest(Instant now) {
            return now.minus(Duration.ofDays(to));
        }
    }

    /** The list of them, as it stands in an address. */
    String filter() {
        String state = "state:open+team:my_teams";
        if (band.from > 0) state += "+opened%3C-" + band.from + "d";
        return band == Band.OLDER ? state : state + "+opened%3E%3D-" + band.to + "d";
    }

    /** In percent, at least a line if there is any. */
    int share(int all) {
        return count == 0 ? 0 : Math.max(2, Math.round(100f * count / all));
    }
}
