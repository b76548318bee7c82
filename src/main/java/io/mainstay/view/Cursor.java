package io.mainstay.view;

import io.mainstay.record.Field;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort key of a row, from which the list goes on. Opaque to clients; whoever forges one gets
 * another page of what they may see anyway.
 *
 * @param value the code of the sort field's value, or null if the row has none
 * @param backwards whether the page before that row is asked for
 */
public record Cursor(Sort sort, @Nullable String value, Instant timeline, UUID id, boolean backwards) {

    private static final String SEPARATOR = "\u001f";

    public String encode() {
        String text = String.join(
                SEPARATOR,
                sort.field().name(),
                (sort.descending() ? "d" : "a") + (backwards ? "b" : "f"),
                timeline.toString(),
                id.toString(),
                value == null ? "-" : "+" + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing if the text is none of this list's cursors: the list then starts anew. */
    public static Optional<Cursor> decode(@Nullable String text, Sort sort) {
        if (text == null || text.isEmpty()) return Optional.empty();
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 5);
            if (parts.length != 5 || !parts[0].equals(sort.field().name())) return Optional.empty();
            if (parts[1].length() != 2 || (parts[1].charAt(0) == 'd') != sort.descending()) return Optional.empty();
            String value = parts[4].startsWith("+") ? parts[4].substring(1) : null;
            if (value != null) sort.field().type().fromCode(value);
            boolean backwards = parts[1].charAt(1) == 'b';
            return Optional.of(new Cursor(sort, value, Instant.parse(parts[2]), UUID.fromString(parts[3]), backwards));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The sort field's value as the statement binds it, or null. */
    @Nullable
    Object bound() {
        return value == null ? null : bound(sort.field(), value);
    }

    private static <T> Object bound(Field<T> field, String code) {
        return field.type().toSql(field.type().fromCode(code));
    }
}
