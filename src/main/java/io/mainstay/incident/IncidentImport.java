package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketImport;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in incidents with their past, from wherever they come: opened here, replayed, and stored together. */
@Component
public class IncidentImport {

    private final TicketImport tickets;
    private final Validation validation;
    private final IncidentRules rules;
    private final IncidentMoves moves;
    private final AnnouncementStore announcements;

    IncidentImport(
            TicketImport tickets,
            Validation validation,
            IncidentRules rules,
            IncidentMoves moves,
            AnnouncementStore announcements) {
        this.tickets = tickets;
        this.validation = validation;
        this.rules = rules;
        this.moves = moves;
        this.announcements = announcements;
    }

    /**
     * Opens an incident in memory.
     *
     * @param number the whole number, {@code INC0012345}
     * @param draft with title, impact, urgency, caller and organisation at least
     */
    public IncidentReplay open(String number, Draft draft, boolean teamRestricted, Writing writing) {
        validation.check(draft, TYPE.record().fields());
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        draft.set(TicketFields.RESTRICTED, teamRestricted);
        draft.set(STATE, IncidentState.NEW).set(TicketFields.REASSIGNMENTS, 0).set(TicketFields.REOPENS, 0);
        rules.settle(draft, new Facts(null, null, teamRestricted), writing.at());
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
        return new IncidentReplay(new TicketReplay(TYPE, number, draft, writing), rules, moves);
    }

    /** Stores at most 1,000 incidents; parents before their children. */
    @Transactional
    public void store(List<IncidentReplay> incidents) {
        tickets.store(TYPE, incidents.stream().map(IncidentReplay::ticket).toList());
        incidents.forEach(this::announce);
    }

    /** To those of its organisation or to all; about its own service, unless another is named. */
    private void announce(IncidentReplay incident) {
        IncidentReplay.Announced announced = incident.announced();
        if (announced == null) return;
        Announcement.Text said = announced.said();
        UUID service = said.serviceId() == null ? incident.values().get(TicketFields.SERVICE) : said.serviceId();
        announcements.put(
                incident.id(),
                new Announcement.Text(said.title(), said.text(), service, said.locationId(), said.everyone()),
                said.everyone() ? null : incident.values().get(TicketFields.ORGANISATION),
                announced.by(),
                announced.since().atOffset(ZoneOffset.UTC));
    }

    /** New incidents take numbers above this one. */
    @Transactional
    public void raiseNumbers(long highest) {
        tickets.raiseNumbers(TYPE, highest);
    }
}
