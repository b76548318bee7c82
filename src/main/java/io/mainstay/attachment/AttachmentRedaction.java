package io.mainstay.attachment;

import io.mainstay.history.Entry;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Redactable;
import io.mainstay.history.Redactions;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A redacted text vanishes from the names of files; a file whose ATTACHED entry is redacted goes with it. */
@Component
class AttachmentRedaction implements Redactable {

    private final AttachmentStore store;
    private final JsonMapper json;
    private final Clock clock;

    AttachmentRedaction(AttachmentStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void redact(Erased erased) {
        if (erased.text() == null) removeFiles(erased);
        else cleanNames(erased);
    }

    private void removeFiles(Erased erased) {
        for (Entry entry : erased.entries()) {
            if (entry.kind() != HistoryKind.ATTACHED || entry.payload() == null) continue;
            UUID id = UUID.fromString(
                    json.readTree(entry.payload()).path("attachment").asString());
            store.empty(id, clock.instant(), erased.actorId());
            store.rename(id, Redactions.MARK);
        }
    }

    private void cleanNames(Erased erased) {
        for (Attachment attachment : store.ofTicket(erased.recordId())) {
            String cleaned = erased.clean(attachment.name());
            if (!attachment.name().equals(cleaned)) store.rename(attachment.id(), cleaned);
        }
    }
}
