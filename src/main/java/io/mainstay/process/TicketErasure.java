package io.mainstay.process;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Redactions;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Erases what must not be kept from a ticket: a whole message or file, or a text wherever it stands. */
@Component
public class TicketErasure {

    private static final Set<HistoryKind> ERASABLE =
            EnumSet.of(HistoryKind.REPLY, HistoryKind.NOTE, HistoryKind.ATTACHED);

    private final History history;
    private final Redactions redactions;

    TicketErasure(History history, Redactions redactions) {
        this.history = history;
        this.redactions = redactions;
    }

    /** Erasing cannot be undone, so it is for few. */
    public static boolean allows(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.PROCESS_MANAGER);
    }

    /** @throws Refusal (not found, or forbidden) if the viewer erases nothing of it */
    public <R extends TicketRecord> R open(TicketProcess<R> process, String number, Viewer viewer) {
        R ticket = process.require(number, viewer);
        if (!TicketAccess.readsInternal(viewer, ticket.values())) throw Refusal.notFound();
        if (!allows(viewer)) throw Refusal.forbidden("ticket.refusal.not_allowed.redact");
        return ticket;
    }

    /** The message or file with this number in the ticket's history, if there is one that can be erased. */
    public Optional<Entry> entry(TicketRecord ticket, int seq) {
        return history.of(ticket.id(), ticket.values().require(TicketFields.OPENED)).stream()
                .filter(one -> one.seq() == seq && ERASABLE.contains(one.kind()) && one.payload() != null)
                .findFirst();
    }

    /** @throws Refusal if there is no such message or file, or no reason */
    public void entry(TicketProcess<?> process, String number, int seq, String why, Viewer viewer) {
        TicketRecord ticket = open(process, number, viewer);
        if (entry(ticket, seq).isEmpty()) throw Refusal.notNow("history.redaction.no_such_entry");
        redactions.redactEntries(ticket.id(), Set.of(seq), why, viewer.personId());
    }

    /** @throws Refusal if it stands nowhere, or no reason is given */
    public void text(TicketProcess<?> process, String number, String text, String why, Viewer viewer) {
        TicketRecord ticket = open(process, number, viewer);
        if (redactions.redactText(ticket.id(), text, why, viewer.personId()) == 0)
            throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("ticket.redaction.not_found"));
    }
}
