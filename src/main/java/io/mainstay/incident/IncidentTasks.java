package io.mainstay.incident;

import static io.mainstay.incident.IncidentTaskFields.STATE;
import static io.mainstay.incident.IncidentTaskFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.References;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Turn;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of incidents: only agents see and work them. */
@Service
public class IncidentTasks {

    private final TicketStore store;
    private final Validation validation;
    private final References references;

    IncidentTasks(TicketStore store, Validation validation, References references) {
        this.store = store;
        this.validation = validation;
        this.references = references;
    }

    public Optional<IncidentTask> find(String number, Viewer viewer) {
        return store.find(TYPE, Sql.of("t.number = ?", number).and(scope(viewer)))
                .map(IncidentTask::new);
    }

    /** The tasks of an incident, oldest first. */
    public List<IncidentTask> of(UUID incidentId, Viewer viewer) {
        Sql tasks = Sql.of("t.parent_id = ?", incidentId).and(scope(viewer)).then("order by t.opened_at, t.id");
        return store.list(TYPE, tasks).stream().map(IncidentTask::new).toList();
    }

    /** Adds a task to an open incident that the actor works on. */
    @Transactional
    public IncidentTask create(Incident incident, Draft draft, Writing writing) {
        if (!TicketAccess.works(writing.actor(), incident.ticket().values()))
            throw Refusal.forbidden("incident.refusal.not_allowed.edit");
        if (!incident.state().isOpen()) throw Refusal.notNow("incident.refusal.task_on_closed", incident.number());
        for (Field<?> field : draft.changed())
            if (field.is(Field.Trait.SYSTEM)) throw Refusal.invalid(field, "refusal.computed", field.name());
        draft.set(TicketFields.PARENT, incident.id());
        draft.set(TicketFields.ORGANISATION, incident.get(TicketFields.ORGANISATION));
        draft.set(TicketFields.RESTRICTED, incident.get(TicketFields.RESTRICTED));
        if (draft.get(TicketFields.PRIORITY) == null)
            draft.set(TicketFields.PRIORITY, incident.get(TicketFields.PRIORITY));
        references.check(draft);
        validation.check(draft, store.fields(TYPE));
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        settle(draft.set(STATE, IncidentTaskState.OPEN).set(TicketFields.REASSIGNMENTS, 0), writing);
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
        return new IncidentTask(store.insert(TYPE, draft, List.of(), writing));
    }

    @Transactional
    public IncidentTask edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        Ticket locked = lock(number, writing);
        Draft draft = new Draft(locked.values());
        for (FieldEdit<?> edit : edits) {
            if (edit.field().is(Field.Trait.SYSTEM) || edit.field() == TicketFields.PARENT)
                throw Refusal.invalid(
                        edit.field(), "refusal.computed", edit.field().name());
            edit.applyTo(draft);
        }
        references.check(draft);
        validation.check(draft, store.fields(TYPE));
        if (draft.changes(TicketFields.TEAM))
            draft.set(TicketFields.REASSIGNMENTS, draft.require(TicketFields.REASSIGNMENTS) + 1);
        return new IncidentTask(store.update(TYPE, locked, draft, List.of(), writing));
    }

    @Transactional
    public IncidentTask move(String number, IncidentTaskState to, Writing writing) {
        Ticket locked = lock(number, writing);
        IncidentTaskState from = locked.values().require(STATE);
        if (!from.next().contains(to)) throw Refusal.notNow("incident_task.refusal.move", from.code(), to.code());
        return new IncidentTask(moved(locked, to, List.of(), writing));
    }

    @Transactional
    public IncidentTask note(String number, String text, Writing writing) {
        Ticket locked = lock(number, writing);
        List<Event> events = IncidentVerbs.note(text);
        return new IncidentTask(store.update(TYPE, locked, new Draft(locked.values()), events, writing));
    }

    /** The incident ended: its active tasks close as incomplete, or as skipped if it was canceled. */
    void end(UUID incidentId, boolean canceled, Writing effect) {
        IncidentTaskState state = canceled ? IncidentTaskState.CLOSED_SKIPPED : IncidentTaskState.CLOSED_INCOMPLETE;
        for (Ticket task : store.lock(TYPE, Sql.of("t.parent_id = ? and t.active", incidentId)))
            moved(task, state, List.of(), effect);
    }

    private Ticket moved(Ticket locked, IncidentTaskState to, List<Event> events, Writing writing) {
        Draft draft = new Draft(locked.values()).set(STATE, to);
        settle(draft, writing);
        return store.update(TYPE, locked, draft, events, writing);
    }

    private static void settle(Draft draft, Writing writing) {
        IncidentTaskState state = draft.require(STATE);
        boolean active = state.stateClass().isActive();
        draft.set(TicketFields.STATE_CLASS, state.stateClass()).set(TicketFields.ACTIVE, active);
        draft.set(TicketFields.CLOSED, active ? null : writing.at());
        Turn turn = active ? (state == IncidentTaskState.PENDING ? Turn.OTHER : Turn.OURS) : Turn.NOBODY;
        if (turn != draft.before().get(TicketFields.TURN))
            draft.set(TicketFields.TURN, turn).set(TicketFields.TURN_AT, writing.at());
    }

    private Ticket lock(String number, Writing writing) {
        Sql visible = Sql.of("t.number = ?", number).and(scope(writing.actor()));
        Ticket locked = store.lock(TYPE, visible).stream().findFirst().orElseThrow(Refusal::notFound);
        if (!TicketAccess.works(writing.actor(), locked.values()))
            throw Refusal.forbidden("incident.refusal.not_allowed.edit");
        return locked;
    }

    private static Sql scope(Viewer viewer) {
        return viewer.isStaff() ? TicketAccess.scope(viewer).predicate() : Sql.FALSE;
    }
}
