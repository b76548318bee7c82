package io.mainstay.history;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what was copied out of history: a record's columns, its search text, its attachments. Called in the
 * transaction of the redaction, after the log itself is clean and the record's row is locked.
 */
public interface Redactable {

    void redact(Erased erased);

    /**
     * What was removed.
     *
     * @param entries whose payload was removed or replaced
     * @param text to be replaced wherever it stands in the record, or null if whole entries were removed
     */
    record Erased(
            UUID recordId,
            String recordType,
            Set<Integer> entries,
            @Nullable String text) {

        /** The given value without the removed text. */
        public @Nullable String clean(@Nullable String value) {
            return value == null || text == null ? value : value.replace(text, Redactions.MARK);
        }
    }
}
