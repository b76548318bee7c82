package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Participants.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What every ticket process offers to its pages, its API and the house; what differs is in the process's own verbs.
 * Tickets that the actor may not see are refused as not found.
 */
public interface TicketProcess<R extends TicketRecord> {

    TicketType type();

    /** Where its pages are, such as {@code /incidents}; its API is at the same place under {@code /api/v1}. */
    String path();

    /** The ticket, if the viewer may see it. */
    Optional<R> find(String number, Viewer viewer);

    /** As {@link #find(String, Viewer)}, by identity. */
    Optional<R> find(UUID id, Viewer viewer);

    /** @throws Refusal (not found) if the viewer may not see it */
    default R require(String number, Viewer viewer) {
        return find(number, viewer).orElseThrow(Refusal::notFound);
    }

    /** All moves, those that are refused now with the reason. */
    List<? extends MoveOption<?>> moves(R record, Viewer viewer, Instant now);

    R create(Draft draft, Writing writing);

    /** Changes fields; those that the product computes are refused, as is a stale edit. */
    R edit(String number, List<FieldEdit<?>> edits, Writing writing);

    /** An internal message; only those who work on the ticket write and read it. */
    R note(String number, String text, Writing writing);

    /** Whoever sees the ticket may follow it themselves; those who work on it may add others. */
    R join(String number, UUID personId, Part part, Writing writing);

    R leave(String number, UUID personId, Part part, Writing writing);

    /**
     * Takes back a change.
     *
     * @param version that the change led to
     * @throws Refusal if it is not the actor's, too long ago, or somebody changed the same fields since
     */
    R undo(String number, int version, Writing writing);

    /**
     * Removes the ticket and its tasks from every list, page and search, for good. Its number is never used again; its
     * history stays, and tells who deleted it and why. Administrators only.
     */
    void delete(String number, String reason, Writing writing);
}
