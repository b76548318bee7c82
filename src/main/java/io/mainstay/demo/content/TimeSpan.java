package io.mainstay.demo.content;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time spans as the files write them: {@code 12m}, {@code -3h}, {@code 2d}. */
final class TimeSpan {

    private static final Pattern FORM = Pattern.compile("(-?\\d+)([mhd])");

    private TimeSpan() {}

    static Duration parse(String text) {
        Matcher span = FORM.matcher(text);
        if (!span.matches()) throw new IllegalStateException("'" + text + "' is no time span");
        long number = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
