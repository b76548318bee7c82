package io.mainstay.incident;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Redactions;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Erases what must not be kept from an incident: a whole message or file, or a text wherever it stands. */
@Component
class IncidentErasure {

    private static final Set<HistoryKind> ERASABLE =
            EnumSet.of(HistoryKind.REPLY, HistoryKind.NOTE, HistoryKind.ATTACHED);

    private final IncidentDoor door;
    private final History history;
    private final Redactions redactions;

    IncidentErasure(IncidentDoor door, History history, Redactions redactions) {
        this.door = door;
        this.history = history;
        this.redactions = redactions;
    }

    /** Erasing cannot be undone, so it is for few. */
    static boolean allows(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.PROCESS_MANAGER);
    }

    Incident open(String number, Viewer viewer) {
        Incident incident = door.reading(number, viewer);
        if (!allows(viewer)) throw Refusal.forbidden("incident.refusal.not_allowed.redact");
        return incident;
    }

    /** The message or file with this number in the incident's history, if there is one that can be erased. */
    Optional<Entry> entry(Incident incident, int seq) {
        return history.of(incident.id(), incident.ticket().values().require(TicketFields.OPENED)).stream()
                .filter(one -> one.seq() == seq && ERASABLE.contains(one.kind()) && one.payload() != null)
                .findFirst();
    }

    /** @throws Refusal if there is no such message or file, or no reason */
    void entry(String number, int seq, String why, Viewer viewer) {
        Incident incident = open(number, viewer);
        if (entry(incident, seq).isEmpty()) throw Refusal.notNow("history.redaction.no_such_entry");
        redactions.redactEntries(incident.id(), Set.of(seq), why, viewer.personId());
    }

    /** @throws Refusal if it stands nowhere, or no reason is given */
    void text(String number, String text, String why, Viewer viewer) {
        Incident incident = open(number, viewer);
        if (redactions.redactText(incident.id(), text, why, viewer.personId()) == 0)
            throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("ticket.redaction.not_found"));
    }
}
