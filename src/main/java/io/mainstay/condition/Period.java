package io.mainstay.condition;

import java.time.LocalDate;
import java.util.Locale;

/** A period named in relation to today. Weeks start on Monday (ISO 8601). */
public enum Period {
    TODAY,
    YESTERDAY,
    TOMORROW,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    THIS_WEEK,
    LAST_WEEK,
    NEXT_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    NEXT_MONTH,
    THIS_YEAR,
    LAST_YEAR,
    NEXT_YEAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate first(LocalDate today) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return switch (this) {
            case TODAY -> today;
            case YESTERDAY -> today.minusDays(1);
            case TOMORROW -> today.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> {
                LocalDate day = monday.plusDays(ordinal() - (long) MONDAY.ordinal());
                yield day.isAfter(today) ? day.minusWeeks(1) : day;
            }
            case THIS_WEEK -> monday;
            case LAST_WEEK -> monday.minusWeeks(1);
            case NEXT_WEEK -> monday.plusWeeks(1);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
            case NEXT_MONTH -> today.withDayOfMonth(1).plusMonths(1);
            case THIS_YEAR -> today.withDayOfYear(1);
            case LAST_YEAR -> today.withDayOfYear(1).minusYears(1);
            case NEXT_YEAR -> today.withDayOfYear(1).plusYears(1);
        };
    }

    LocalDate next(LocalDate first) {
        return switch (this) {
            case TODAY, YESTERDAY, TOMORROW, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY ->
                first.plusDays(1);
            case THIS_WEEK, LAST_WEEK, NEXT_WEEK -> first.plusWeeks(1);
            case THIS_MONTH, LAST_MONTH, NEXT_MONTH -> first.plusMonths(1);
            case THIS_YEAR, LAST_YEAR, NEXT_YEAR -> first.plusYears(1);
        };
    }
}
