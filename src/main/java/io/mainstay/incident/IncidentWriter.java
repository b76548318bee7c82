package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Role;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.FieldType;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.References;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The one write path of incidents: authorise → validate → rules → store with history → effects on the family. */
@Component
class IncidentWriter {

    private static final Facts NO_FACTS = new Facts(null, null, false);

    private final TicketStore store;
    private final Validation validation;
    private final References references;
    private final IncidentRules rules;
    private final IncidentMoves moves;
    private final IncidentFamily family;
    private final PersonSearch people;
    private final AnnouncementStore announcements;

    IncidentWriter(
            TicketStore store,
            Validation validation,
            References references,
            IncidentRules rules,
            IncidentMoves moves,
            IncidentFamily family,
            PersonSearch people,
            AnnouncementStore announcements) {
        this.store = store;
        this.validation = validation;
        this.references = references;
        this.rules = rules;
        this.moves = moves;
        this.family = family;
        this.people = people;
        this.announcements = announcements;
    }

    Incident create(Draft draft, Writing writing) {
        Reporting.authorise(draft, writing);
        UUID caller = draft.get(TicketFields.CALLER);
        if (caller != null) requireKnown(caller, TicketFields.CALLER.name(), writing);
        if (draft.get(TicketFields.CALLER) == null)
            draft.set(TicketFields.CALLER, writing.actor().personId());
        if (draft.get(TicketFields.IMPACT) == null) draft.set(TicketFields.IMPACT, Level.LOW);
        if (draft.get(TicketFields.URGENCY) == null) draft.set(TicketFields.URGENCY, Level.LOW);
        Facts facts = references.check(draft);
        if (draft.get(TicketFields.ORGANISATION) == null)
            draft.set(TicketFields.ORGANISATION, facts.callerOrganisation());
        if (draft.get(TicketFields.LOCATION) == null) draft.set(TicketFields.LOCATION, facts.callerLocation());
        validation.check(draft, store.fields(TYPE));
        family.checkParent(draft, writing);
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        draft.set(STATE, IncidentState.NEW).set(TicketFields.REASSIGNMENTS, 0).set(TicketFields.REOPENS, 0);
        draft.set(TicketFields.RESTRICTED, false);
        rules.settle(draft, facts, writing.at());
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
        return new Incident(store.insert(TYPE, draft, List.of(), writing));
    }

    Incident edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return write(number, false, writing, draft -> {
            if (!TicketAccess.works(writing.actor(), draft.before()))
                throw Refusal.forbidden("incident.refusal.not_allowed.edit");
            for (FieldEdit<?> edit : edits) {
                if (edit.field().is(Field.Trait.SYSTEM))
                    throw Refusal.invalid(
                            edit.field(), "refusal.computed", edit.field().name());
                edit.applyTo(draft);
            }
            validation.check(draft, store.fields(TYPE));
            if (draft.changes(TicketFields.PARENT)) family.checkParent(draft, writing);
            return List.of();
        });
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
        Facts facts = draft.changed().stream().anyMatch(field -> field.type() instanceof FieldType.Reference)
                ? references.check(draft)
                : NO_FACTS;
        rules.settle(draft, facts, writing.at());
        Ticket stored = store.update(TYPE, locked, draft, announcements.endedWith(draft, events), writing);
        family.follow(new Incident(locked), new Incident(stored), writing);
        return new Incident(stored);
    }

    Incident tell(UUID id, Event event, Writing writing) {
        Ticket locked = store.lock(TYPE, Sql.of("t.id = ?", id)).stream().findFirst().orElseThrow(Refusal::notFound);
        return new Incident(store.update(TYPE, locked, new Draft(locked.values()), List.of(event), writing));
    }

    Incident participate(String number, UUID personId, Writing writing, UnaryOperator<Ticket> change) {
        Ticket locked = lock(number, false, writing);
        boolean self = personId.equals(writing.actor().personId());
        boolean may = self
                ? TicketAccess.speaks(writing.actor(), locked.values())
                : TicketAccess.works(writing.actor(), locked.values());
        if (!may) throw Refusal.forbidden("incident.refusal.not_allowed.edit");
        requireKnown(personId, "person", writing);
        return new Incident(change.apply(locked));
    }

    /** Nobody brings in a person whom they may not know of. */
    private void requireKnown(UUID personId, String field, Writing writing) {
        if (personId.equals(writing.actor().personId())) return;
        try {
            people.card(writing.actor(), personId);
        } catch (Refusal unknown) {
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason(field, "refusal.reference.caller", List.of()));
        }
    }

    void delete(String number, String reason, Writing writing) {
        Ticket locked = lock(number, true, writing);
        if (!writing.actor().is(Role.ADMINISTRATOR)) throw Refusal.forbidden("incident.refusal.not_allowed.delete");
        if (reason.isBlank())
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("reason", "refusal.required", List.of()));
        family.delete(locked, reason, writing);
    }

    void require(IncidentMove move, Draft draft, Writing writing) {
        moves.require(move, writing.actor(), draft.before(), writing.at());
    }

    /** The incident, locked; with its children if a move may reach them. */
    Ticket lock(String number, boolean withChildren, Writing writing) {
        Sql visible = Sql.of("t.number = ?", number)
                .and(TicketAccess.scope(writing.actor()).predicate());
        if (withChildren) {
            UUID id = store.find(TYPE, visible).orElseThrow(Refusal::notFound).id();
            List<Ticket> family = store.lock(TYPE, Sql.of("(t.id = ? or t.parent_id = ?)", id, id));
            return family.stream()
                    .filter(ticket -> ticket.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }
        return store.lock(TYPE, visible).stream().findFirst().orElseThrow(Refusal::notFound);
    }
}
