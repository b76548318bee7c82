package io.mainstay.problem.trend;

import io.mainstay.record.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that are looked at, both included; in the reader's zone. */
record TrendPeriod(LocalDate from, LocalDate to) {

    static final int USUAL_DAYS = 30;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    static TrendPeriod last(int days, LocalDate today) {
        return new TrendPeriod(today.minusDays(days - 1L), today);
    }

    /**
     * What an address asks for: two days, of which one may be left out, or a number of days up to today.
     *
     * @throws Refusal if that is no period
     */
    static TrendPeriod asked(@Nullable String from, @Nullable String to, @Nullable Integer days, LocalDate today) {
        if (isBlank(from) && isBlank(to)) {
            int length = days == null ? USUAL_DAYS : days;
            if (length < 1 || length > 3_660) throw invalid("days");
            return last(length, today);
        }
        LocalDate end = isBlank(to) ? today : day("to", to);
        LocalDate start = isBlank(from) ? end.minusDays(USUAL_DAYS - 1L) : day("from", from);
        if (start.isAfter(end)) throw invalid("from");
        return new TrendPeriod(start, end);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    double weeks() {
        return days() / 7.0;
    }

    /** As many days, just before. */
    TrendPeriod before() {
        return new TrendPeriod(from.minusDays(days()), from.minusDays(1));
    }

    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after it. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String field, @Nullable String text) {
        try {
            LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
            if (day.isBefore(FIRST) || day.isAfter(LAST)) throw invalid(field);
            return day;
        } catch (DateTimeException e) {
            throw invalid(field);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Refusal invalid(String field) {
        return new Refusal(Refusal.Kind.INVALID, new Refusal.Reason(field, "problem.trend.refusal.period", List.of()));
    }
}
