package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces an incident to the people whom it may concern, who then say "me too" instead of reporting it again. They
 * read what is announced and nothing else of the incident: what its caller and others wrote stays with those who take
 * part in it.
 */
@Service
public class Announcements {

    private final AnnouncementStore store;
    private final IncidentWriter writer;
    private final TicketStore tickets;
    private final Participants participants;
    private final AnnouncementRules rules;

    Announcements(
            AnnouncementStore store,
            IncidentWriter writer,
            TicketStore tickets,
            Participants participants,
            AnnouncementRules rules) {
        this.store = store;
        this.writer = writer;
        this.tickets = tickets;
        this.participants = participants;
        this.rules = rules;
    }

    /** Those that stand and are meant for the viewer, the newest first, at most 20. */
    public List<Announcement> of(Viewer viewer) {
        return store.meantFor(viewer);
    }

    /** That of an incident, whomever it is meant for; the caller has checked that the viewer reads the incident. */
    Optional<Announcement> of(Incident incident, Viewer viewer) {
        return store.of(incident.id(), viewer);
    }

    /**
     * Announces it, or changes what is announced. For those who work on it; to all organisations, for those whose role
     * is bound to none. It ends when the incident is resolved or canceled.
     */
    @Transactional
    public Incident announce(String number, Announcement.Text said, Writing writing) {
        return writer.write(number, false, writing, draft -> {
            AnnouncementRules.requireWorks(draft, writing);
            if (!draft.require(IncidentFields.STATE).isOpen()) throw Refusal.notNow("incident.refusal.announce_closed");
            if (draft.require(TicketFields.RESTRICTED)) throw Refusal.notNow("incident.refusal.announce_restricted");
            Announcement.Text text = rules.checked(said, draft);
            UUID organisation = AnnouncementRules.audience(text, draft, writing.actor());
            return List.of(store.put(
                    draft.before().require(TicketFields.ID),
                    text,
                    organisation,
                    writing.actor().personId(),
                    writing.at().atOffset(ZoneOffset.UTC)));
        });
    }

    @Transactional
    public Incident end(String number, Writing writing) {
        return writer.write(number, false, writing, draft -> {
            AnnouncementRules.requireWorks(draft, writing);
            return List.of(store.end(draft.before().require(TicketFields.ID))
                    .orElseThrow(() -> Refusal.notNow("incident.refusal.not_announced")));
        });
    }

    /** The actor suffers from it as well. */
    @Transactional
    public Announcement meToo(String number, Writing writing) {
        Ticket locked = lock(number, writing.actor());
        participants.add(IncidentFields.TYPE, locked, writing.actor().personId(), Part.AFFECTED, writing);
        return standing(number, writing.actor());
    }

    /** The actor does not, or no longer. */
    @Transactional
    public Announcement notMe(String number, Writing writing) {
        Ticket locked = lock(number, writing.actor());
        participants.remove(IncidentFields.TYPE, locked, writing.actor().personId(), Part.AFFECTED, writing);
        return standing(number, writing.actor());
    }

    private Ticket lock(String number, Viewer viewer) {
        UUID id = standing(number, viewer).incidentId();
        Ticket locked = tickets.lockOne(IncidentFields.TYPE, Sql.of("t.id = ?", id));
        if (!store.stands(id)) throw Refusal.notFound();
        return locked;
    }

    private Announcement standing(String number, Viewer viewer) {
        return store.meantFor(number, viewer).orElseThrow(Refusal::notFound);
    }
}
