package io.mainstay.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A moment or a period, absolute or relative to now. A relative one stays relative in the tree, so a saved view of
 * "the last seven days" moves on; it becomes instants only when it is compiled or evaluated.
 */
public sealed interface When {

    /** All times are within these days, which PostgreSQL and ISO dates both can write in every zone. */
    LocalDate FIRST = LocalDate.of(1, 1, 2);

    LocalDate LAST = LocalDate.of(9999, 12, 30);
    Instant EARLIEST = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant LATEST = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** The text of the filter language. */
    String code();

    boolean isRelative();

    Span resolve(ConditionContext context);

    private static void checkDay(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST))
            throw new IllegalArgumentException(day + " is not between the years 1 and 9999");
    }

    /** An instant, to the microsecond. */
    record At(Instant instant) implements When {
        public At {
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))
                throw new IllegalArgumentException(instant + " is not between the years 1 and 9999");
            instant = instant.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String code() {
            return instant.toString();
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public Span resolve(ConditionContext context) {
            return Span.at(instant.atZone(context.zone()));
        }
    }

    /** A time on the clock of the context's zone; in a gap the time after it, in an overlap the first of the two. */
    record Local(LocalDateTime time) implements When {
        public Local {
            checkDay(time.toLocalDate());
            time = time.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String code() {
            return time.toString();
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public Span resolve(ConditionContext context) {
            return Span.at(time.atZone(context.zone()));
        }
    }

    /** A day of the context's zone. */
    record On(LocalDate day) implements When {
        public On {
            checkDay(day);
        }

        @Override
        public String code() {
            return day.toString();
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public Span resolve(ConditionContext context) {
            return Span.days(day, day.plusDays(1), context.zone());
        }
    }

    /** Now, moved; days and longer units keep the time of day in the context's zone. Zero is now. */
    record Shift(int amount, Unit unit) implements When {
        /** Far enough for anyone, and near enough to never overflow a date. */
        public static final int MOST = 99_999;

        public static final Shift NOW = new Shift(0, Unit.MINUTE);

        public Shift {
            if (Math.abs(amount) > MOST) throw new IllegalArgumentException("moved by more than " + MOST);
            if (amount == 0) unit = Unit.MINUTE;
        }

        @Override
        public String code() {
            return amount == 0 ? "now" : (amount > 0 ? "+" : "") + amount + unit.code;
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Span resolve(ConditionContext context) {
            return Span.at(context.now().atZone(context.zone()).plus(amount, unit.chrono));
        }
    }

    /** A period named in relation to today; a weekday is its latest occurrence, today included. */
    record Named(Period period) implements When {
        @Override
        public String code() {
            return period.code();
        }

        @Override
        public boolean isRelative() {
            return true;
        }

        @Override
        public Span resolve(ConditionContext context) {
            ZoneId zone = context.zone();
            LocalDate first = period.first(LocalDate.ofInstant(context.now(), zone));
            return Span.days(first, period.next(first), zone);
        }
    }

    /** The units of {@link Shift}, with the text of the filter language. */
    enum Unit {
        MINUTE("m", ChronoUnit.MINUTES),
        HOUR("h", ChronoUnit.HOURS),
        DAY("d", ChronoUnit.DAYS),
        WEEK("w", ChronoUnit.WEEKS),
        MONTH("mo", ChronoUnit.MONTHS),
        YEAR("y", ChronoUnit.YEARS);

        private final String code;
        private final ChronoUnit chrono;

        Unit(String code, ChronoUnit chrono) {
            this.code = code;
            this.chrono = chrono;
        }

        public String code() {
            return code;
        }
    }
}
