package io.mainstay.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the filter language's times: {@code -7d}, {@code today}, {@code 2026-03-01}, {@code 2026-03-01T08:30Z}. */
final class FilterTimes {

    private static final Pattern SHIFT = Pattern.compile("([+-])([0-9]{1,5})(m|min|h|d|w|mo|y)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern LOCAL = Pattern.compile(DATE + "[tT ][0-9:.]{5,18}");

    private FilterTimes() {}

    static Optional<When> parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("now")) return Optional.of(When.Shift.NOW);
        for (Period period : Period.values())
            if (period.code().equals(word)) return Optional.of(new When.Named(period));
        Matcher shift = SHIFT.matcher(word);
        if (shift.matches()) return Optional.of(shift(shift));
        try {
            if (DATE.matcher(text).matches()) return Optional.of(new When.On(LocalDate.parse(text)));
            String iso = text.toUpperCase(Locale.ROOT).replace(' ', 'T');
            if (LOCAL.matcher(text).matches()) return Optional.of(new When.Local(LocalDateTime.parse(iso)));
            return Optional.of(new When.At(OffsetDateTime.parse(iso).toInstant()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static When shift(Matcher shift) {
        int amount = Integer.parseInt(shift.group(1) + shift.group(2));
        String code = shift.group(3).equals("min") ? "m" : shift.group(3);
        for (When.Unit unit : When.Unit.values()) if (unit.code().equals(code)) return new When.Shift(amount, unit);
        throw new IllegalStateException(code);
    }
}
