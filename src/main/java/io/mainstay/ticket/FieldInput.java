package io.mainstay.ticket;

import io.mainstay.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form that edits fields.
 *
 * @param value the code, or what was typed
 * @param shown what a picked reference is called
 * @param base the code that the reader saw when they began
 * @param source where a pick finds its options
 * @param limit most characters, 0 for none
 */
public record FieldInput(
        String name,
        String label,
        Kind kind,
        String value,
        String shown,
        String base,
        List<Option> options,
        String source,
        @Nullable String error,
        boolean required,
        int limit) {

    /** How it is entered. */
    public enum Kind {
        LINE,
        AREA,
        SELECT,
        PICK,
        MOMENT,
        DAY,
        NUMBER
    }
}
