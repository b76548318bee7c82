package io.mainstay.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A {@link When} resolved: as instants and as days.
 *
 * @param start its first instant
 * @param end the first instant after it; of a point, the point itself
 * @param first its first day
 * @param next the first day after it; a point covers its day
 * @param point whether it is one instant
 */
record Span(Instant start, Instant end, LocalDate first, LocalDate next, boolean point) {

    static Span at(ZonedDateTime time) {
        LocalDate day = clamp(time.toLocalDate());
        Instant instant = day.equals(time.toLocalDate())
                ? time.toInstant()
                : day.atStartOfDay(time.getZone()).toInstant();
        return new Span(instant, instant, day, day.plusDays(1), true);
    }

    static Span days(LocalDate first, LocalDate next, ZoneId zone) {
        LocalDate from = clamp(first);
        LocalDate to = clamp(next);
        return new Span(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant(), from, to, false);
    }

    /** To a day outside all that a value or a bound can be, on either side. */
    private static LocalDate clamp(LocalDate day) {
        if (day.isBefore(When.FIRST)) return When.FIRST.minusDays(1);
        return day.isAfter(When.LAST) ? When.LAST.plusDays(1) : day;
    }
}
