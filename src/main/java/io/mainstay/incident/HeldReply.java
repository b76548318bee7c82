package io.mainstay.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is not sent yet: its author may still undo it.
 *
 * @param id made by the author's browser
 * @param uploads files that go with it
 * @param dueAt when it is sent
 * @param refusal the key of the message why it could not be sent, or null
 */
record HeldReply(
        UUID id,
        UUID ticketId,
        UUID authorId,
        String author,
        String text,
        List<UUID> uploads,
        Instant dueAt,
        @Nullable String refusal) {

    public boolean isRefused() {
        return refusal != null;
    }
}
