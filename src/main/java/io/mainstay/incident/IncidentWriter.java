package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Tombstones;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one write path of incidents that are there: authorise → validate → rules → store with history → effects on the family. */
@Component
class IncidentWriter {

    private final TicketStore store;
    private final TicketWriter tickets;
    private final IncidentRules rules;
    private final IncidentMoves moves;
    private final IncidentFamily family;
    private final AnnouncementStore announcements;
    private final ObjectProvider<IncidentDeparture> departures;

    IncidentWriter(
            TicketStore store,
            TicketWriter tickets,
            IncidentRules rules,
            IncidentMoves moves,
            IncidentFamily family,
            AnnouncementStore announcements,
            ObjectProvider<IncidentDeparture> departures) {
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
        this.moves = moves;
        this.family = family;
        this.announcements = announcements;
        this.departures = departures;
    }

    Incident edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        lockFamilies(number, edits);
        return write(number, false, writing, draft -> {
            if (!TicketAccess.works(writing.actor(), draft.before()))
                throw Refusal.forbidden("ticket.refusal.not_allowed.edit");
            tickets.apply(TYPE, draft, edits);
            if (draft.changes(TicketFields.PARENT)) family.checkParent(draft, writing);
            return List.of();
        });
    }

    /** Who gets another parent is locked with it, in one order: two may be made each other's parents at once. */
    private void lockFamilies(String number, List<FieldEdit<?>> edits) {
        for (FieldEdit<?> edit : edits)
            if (edit.field() == TicketFields.PARENT && edit.value() != null)
                store.lock(TYPE, Sql.of("(t.number = ? or t.id = ?)", number, edit.value()));
    }

    /**
     * Locks the incident, lets the verb change the draft, and stores the result.
     *
     * @param moves whether the verb may change the state, so that children and tasks may follow: they are locked too
     */
    Incident write(String number, boolean moves, Writing writing, Incidents.Verb verb) {
        Ticket locked = lock(number, moves, writing);
        Draft draft = new Draft(locked.values());
        List<Event> events = verb.apply(draft);
        rules.settle(draft, tickets.facts(draft), writing.at());
        Ticket stored = store.update(TYPE, locked, draft, announcements.endedWith(draft, events), writing);
        family.follow(new Incident(locked), new Incident(stored), writing);
        return new Incident(stored);
    }

    /** With its tasks; what it was linked to tells that it is gone. */
    void delete(String number, String reason, Writing writing) {
        UUID id = store.find(TYPE, TicketWriter.visible(number, writing.actor()))
                .orElseThrow(Refusal::notFound)
                .id();
        Tombstones.authorise(reason, writing);
        List<UnaryOperator<Ticket>> farewells =
                departures.stream().map(one -> one.prepare(id, writing)).toList();
        Ticket leaving = lock(number, true, writing);
        for (UnaryOperator<Ticket> farewell : farewells) leaving = farewell.apply(leaving);
        family.delete(leaving, reason, writing);
    }

    void require(IncidentMove move, Draft draft, Writing writing) {
        moves.require(move, writing.actor(), draft.before(), writing.at());
    }

    /** The incident, locked; with its children if a move may reach them. */
    Ticket lock(String number, boolean withChildren, Writing writing) {
        Sql visible = TicketWriter.visible(number, writing.actor());
        if (withChildren) {
            UUID id = store.find(TYPE, visible).orElseThrow(Refusal::notFound).id();
            List<Ticket> family = store.lock(TYPE, Sql.of("(t.id = ? or t.parent_id = ?)", id, id));
            return family.stream()
                    .filter(ticket -> ticket.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }
        return store.lockOne(TYPE, visible);
    }
}
