package io.mainstay.history.outbox;

import io.mainstay.history.Entry;
import java.util.List;

/**
 * Takes every entry of the log, in order of delivery, once per cluster. A bean of this type is followed by itself.
 *
 * <p>{@code handle} runs in the transaction that moves the subscriber's cursor: what it writes to the database happens
 * exactly once. It must be quick and must not reach outside (mail, webhooks): it stores what is to be sent, and another
 * sends it. A batch that fails comes again, smaller; an entry that fails again and again is noted in {@code
 * history_skipped} and left behind.
 */
public interface Subscriber {

    /** Stable, lower case: {@code notification}. */
    String name();

    /** Whether a new subscriber wants the whole past, or only what comes from now on. */
    default boolean fromTheBeginning() {
        return false;
    }

    /** @param batch at least one entry; a payload is null where it was redacted */
    void handle(List<Entry> batch);
}
