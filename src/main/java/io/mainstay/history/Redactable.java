package io.mainstay.history;

import java.util.List;
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
     * @param entries whose payload was removed or replaced, with the payload as it was
     * @param text to be replaced wherever it stands in the record, or null if whole entries were removed
     */
    record Erased(
            UUID recordId,
            String recordType,
            List<Entry> entries,
            @Nullable String text,
            UUID actorId) {

        /** The given value without the removed text. */
        public String clean(String value) {
            return text == null ? value : value.replace(text, Redactions.MARK);
        }

        /** The same for the strings in a JSON document. */
        public String cleanJson(String json) {
            return text == null ? json : PayloadText.replace(json, text, Redactions.MARK);
        }
    }
}
