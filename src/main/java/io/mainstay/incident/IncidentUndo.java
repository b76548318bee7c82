package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Entry;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Reversal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketUndo;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what an agent just did to an incident, and to its children by it. No rule decides anything anew: the
 * fields were consistent before. Closing and canceling are not taken back, they have verbs of their own.
 */
@Component
class IncidentUndo {

    private final TicketStore store;
    private final IncidentWriter writer;
    private final TicketUndo undoing;
    private final HeldReplies held;

    IncidentUndo(TicketStore store, IncidentWriter writer, TicketUndo undoing, HeldReplies held) {
        this.store = store;
        this.writer = writer;
        this.undoing = undoing;
        this.held = held;
    }

    /**
     * @param version that the change led to
     * @throws Refusal if it is not the actor's, too long ago, or somebody changed the same fields since
     */
    @Transactional
    public Incident undo(String number, int version, Writing writing) {
        withdrawQuestion(number, version, writing);
        Ticket locked = writer.lock(number, true, writing);
        TicketWriter.requireWorking(locked, writing);
        List<Entry> entries = undoing.historyOf(locked);
        Reversal reversal = Reversal.of(entries, version, writing.actor().personId(), writing.at());
        if (reversal.led(STATE, IncidentState.CLOSED.code()) || reversal.led(STATE, IncidentState.CANCELED.code()))
            throw Refusal.notNow("ticket.undo.gone");
        Ticket restored = restore(locked, reversal, entries, writing);
        Writing effect = writing.because(restored.asCause());
        for (Ticket child : store.lock(TYPE, Sql.of("t.parent_id = ?", locked.id()))) {
            List<Entry> ofChild = undoing.historyOf(child);
            reversal.effect(ofChild).ifPresent(one -> restoreIfUntouched(child, one, ofChild, effect));
        }
        return new Incident(restored);
    }

    /** What a hold was to ask and has not asked yet. Sending locks the reply first and the incident then: so does this. */
    private void withdrawQuestion(String number, int version, Writing writing) {
        Viewer viewer = writing.actor();
        Sql visible =
                Sql.of("t.number = ?", number).and(TicketAccess.scope(viewer).predicate());
        UUID id = store.find(TYPE, visible).orElseThrow(Refusal::notFound).id();
        held.withdraw(IncidentHeldReplies.questionOf(id, version), id, viewer.personId());
    }

    /** A child that went its own way meanwhile stays there. */
    private void restoreIfUntouched(Ticket child, Reversal reversal, List<Entry> entries, Writing effect) {
        try {
            restore(child, reversal, entries, effect);
        } catch (Refusal changedSince) {
            return;
        }
    }

    private Ticket restore(Ticket ticket, Reversal reversal, List<Entry> entries, Writing writing) {
        return undoing.restore(TYPE, ticket, reversal, draft -> mend(draft, ticket, reversal, entries), writing);
    }

    private static void mend(Draft draft, Ticket ticket, Reversal reversal, List<Entry> entries) {
        if (draft.changes(STATE)) draft.set(TicketFields.CALLER_REPLIED, callerReplied(ticket, reversal, entries));
    }

    /** When the caller wrote without an answer, before the change; the log does not keep what follows from it. */
    private static @Nullable Instant callerReplied(Ticket ticket, Reversal reversal, List<Entry> entries) {
        UUID caller = ticket.values().get(TicketFields.CALLER);
        Instant replied = null;
        for (Entry entry : entries) {
            if (entry.seq() >= reversal.seq()) break;
            if (entry.kind() == HistoryKind.REPLY)
                replied = entry.actorId() != null && entry.actorId().equals(caller) ? entry.at() : null;
        }
        return replied;
    }
}
