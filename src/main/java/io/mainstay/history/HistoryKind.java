package io.mainstay.history;

import io.mainstay.record.Coded;
import java.util.Locale;

/** What an entry of the log tells. */
public enum HistoryKind implements Coded {
    CREATED,
    CHANGED,
    /** A public message: to the caller, or from them. */
    REPLY,
    /** An internal message. */
    NOTE,
    PERSON_ADDED,
    PERSON_REMOVED,
    ATTACHED,
    DETACHED,
    LINKED,
    UNLINKED,
    /** Something with fields of its own that belongs to the record, such as a cause of a problem. */
    ITEM_ADDED,
    ITEM_CHANGED,
    ITEM_REMOVED,
    /** Told to everybody concerned, in words of its own. */
    ANNOUNCED,
    ANNOUNCEMENT_ENDED,
    /** Payloads of earlier entries were removed; tells who and why. */
    REDACTED,
    DELETED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
