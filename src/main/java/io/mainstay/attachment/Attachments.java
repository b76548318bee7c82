package io.mainstay.attachment;

import io.mainstay.access.Viewer;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Heads;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of tickets: upload, attach, list, read, delete. All through the ticket's access. */
@Service
public class Attachments {

    private final AttachmentStore store;
    private final Uploads uploads;
    private final TicketDoor door;
    private final Heads heads;
    private final History history;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            Uploads uploads,
            TicketDoor door,
            Heads heads,
            History history,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            AttachmentSettings settings,
            Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.door = door;
        this.heads = heads;
        this.history = history;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a file in before its ticket is known or the form is sent; {@link #attach} gives it a place within a day.
     * Reads the stream to its end in constant memory; must not be called within a transaction, or a slow sender holds
     * it open.
     */
    public UUID upload(String name, InputStream content, Viewer viewer) throws IOException {
        return uploads.take(name, content, viewer.personId());
    }

    /** Gives uploads of the viewer to a ticket. Requesters attach public files only. */
    public List<Attachment> attach(UUID ticketId, List<UUID> uploadIds, boolean isPublic, Viewer viewer) {
        return Objects.requireNonNull(
                transactions.execute(transaction -> attachAll(ticketId, uploadIds, isPublic, viewer)));
    }

    private List<Attachment> attachAll(UUID ticketId, List<UUID> uploadIds, boolean isPublic, Viewer viewer) {
        TicketDoor.Rights rights = door.open(ticketId, viewer).orElseThrow(Refusal::notFound);
        if (!rights.adds(isPublic)) throw Refusal.forbidden("attachment.refusal.not_allowed");
        Heads.Locked locked = heads.lock(ticketId).orElseThrow(Refusal::notFound);
        if (rights.closed()) throw Refusal.notNow("attachment.refusal.closed");
        if (store.countOf(ticketId) + uploadIds.size() > settings.maxPerTicket())
            throw Refusal.notNow("attachment.refusal.too_many", settings.maxPerTicket());
        List<Attachment> attached = store.attach(uploadIds, ticketId, isPublic, viewer.personId());
        if (attached.size() != uploadIds.size()) throw Refusal.notNow("attachment.refusal.upload_gone");
        List<Event> events =
                attached.stream().map(one -> event(HistoryKind.ATTACHED, one)).toList();
        tell(locked, rights.type(), events, viewer);
        return attached;
    }

    /** Upload and attach in one. */
    public Attachment add(UUID ticketId, String name, InputStream content, boolean isPublic, Viewer viewer)
            throws IOException {
        TicketDoor.Rights rights = door.open(ticketId, viewer).orElseThrow(Refusal::notFound);
        if (!rights.adds(isPublic)) throw Refusal.forbidden("attachment.refusal.not_allowed");
        UUID upload = upload(name, content, viewer);
        return attach(ticketId, List.of(upload), isPublic, viewer).getFirst();
    }

    /** The files of a ticket that the viewer may read, oldest first, without deleted ones. */
    public List<Attachment> list(UUID ticketId, Viewer viewer) {
        TicketDoor.Rights rights = door.open(ticketId, viewer).orElseThrow(Refusal::notFound);
        return store.ofTicket(ticketId).stream()
                .filter(one -> !one.isDeleted() && rights.reads(one))
                .toList();
    }

    /** The file, if it is there and the viewer may read it; an upload that waits is its owner's only. */
    public Optional<Attachment> find(UUID id, Viewer viewer) {
        return store.find(id).filter(one -> !one.isDeleted()).filter(one -> {
            UUID ticketId = one.ticketId();
            if (ticketId == null) return one.uploadedById().equals(viewer.personId());
            return door.open(ticketId, viewer).map(rights -> rights.reads(one)).orElse(false);
        });
    }

    /** Writes the bytes from {@code first} to {@code last} (both included) of a file that {@link #find} gave. */
    public void copy(Attachment attachment, long first, long last, OutputStream to) throws IOException {
        store.copy(attachment.id(), first, last, to);
    }

    /** Removes the content; name, size and who did it stay in the history. */
    @Transactional
    public void delete(UUID id, Viewer viewer) {
        Attachment attachment = find(id, viewer).orElseThrow(Refusal::notFound);
        UUID ticketId = attachment.ticketId();
        if (ticketId == null) {
            store.discard(id);
            return;
        }
        TicketDoor.Rights rights = door.open(ticketId, viewer).orElseThrow(Refusal::notFound);
        boolean own = attachment.uploadedById().equals(viewer.personId());
        if (!rights.works() && !own) throw Refusal.forbidden("attachment.refusal.not_allowed");
        Heads.Locked locked = heads.lock(ticketId).orElseThrow(Refusal::notFound);
        store.empty(id, clock.instant(), viewer.personId());
        tell(locked, rights.type(), List.of(event(HistoryKind.DETACHED, attachment)), viewer);
    }

    private static Event event(HistoryKind kind, Attachment attachment) {
        return Payloads.of(
                kind,
                attachment.isPublic(),
                "attachment",
                attachment.id().toString(),
                "name",
                attachment.name(),
                "size",
                Long.toString(attachment.size()));
    }

    private void tell(Heads.Locked locked, String type, List<Event> events, Viewer viewer) {
        if (events.isEmpty()) return;
        Instant now = clock.instant();
        Chain chain = new Chain(locked.recordId(), type, locked.head());
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) entries.add(chain.append(event, now, viewer.personId(), null));
        history.append(entries);
        heads.save(locked, chain.head());
        jdbc.update("update ticket set updated_at = ? where id = ?", now.atOffset(ZoneOffset.UTC), locked.recordId());
    }
}
