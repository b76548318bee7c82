package io.mainstay.web;

import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a {@code datetime-local} input holds: a moment in the reader's zone, to the minute. */
public final class LocalMoments {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private LocalMoments() {}

    /** @throws Refusal if the text is no date and time; blank text is none */
    public static @Nullable Instant parse(Field<Instant> field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.not_a_value", text);
        }
    }

    public static String format(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : MINUTES.format(moment.atZone(zone));
    }
}
