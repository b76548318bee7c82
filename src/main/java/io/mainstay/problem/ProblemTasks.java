package io.mainstay.problem;

import static io.mainstay.problem.ProblemTaskFields.STATE;
import static io.mainstay.problem.ProblemTaskFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.Payloads;
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

/** Tasks of problems: only agents see and work them. */
@Service
public class ProblemTasks {

    private final TicketStore store;
    private final Validation validation;
    private final References references;

    ProblemTasks(TicketStore store, Validation validation, References references) {
        this.store = store;
        this.validation = validation;
        this.references = references;
    }

    public Optional<ProblemTask> find(String number, Viewer viewer) {
        return store.find(TYPE, Sql.of("t.number = ?", number).and(scope(viewer)))
                .map(ProblemTask::new);
    }

    /** The tasks of a problem, oldest first. */
    public List<ProblemTask> of(UUID problemId, Viewer viewer) {
        Sql tasks = Sql.of("t.parent_id = ?", problemId).and(scope(viewer)).then("order by t.opened_at, t.id");
        return store.list(TYPE, tasks).stream().map(ProblemTask::new).toList();
    }

    /** Adds a task to an open problem that the actor works on. */
    @Transactional
    public ProblemTask create(Problem problem, Draft draft, Writing writing) {
        if (!TicketAccess.works(writing.actor(), problem.ticket().values()))
            throw Refusal.forbidden("problem.refusal.not_allowed.edit");
        if (!problem.state().isOpen()) throw Refusal.notNow("problem.refusal.task_on_closed", problem.number());
        for (Field<?> field : draft.changed())
            if (field.is(Field.Trait.SYSTEM)) throw Refusal.invalid(field, "refusal.computed", field.name());
        if (draft.get(ProblemTaskFields.KIND) == null) draft.set(ProblemTaskFields.KIND, ProblemTaskKind.GENERAL);
        draft.set(TicketFields.PARENT, problem.id());
        draft.set(TicketFields.ORGANISATION, problem.get(TicketFields.ORGANISATION));
        draft.set(TicketFields.RESTRICTED, problem.get(TicketFields.RESTRICTED));
        if (draft.get(TicketFields.PRIORITY) == null)
            draft.set(TicketFields.PRIORITY, problem.get(TicketFields.PRIORITY));
        references.check(draft);
        validation.check(draft, store.fields(TYPE));
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        settle(draft.set(STATE, ProblemTaskState.NEW).set(TicketFields.REASSIGNMENTS, 0), writing);
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
        return new ProblemTask(store.insert(TYPE, draft, List.of(), writing));
    }

    @Transactional
    public ProblemTask edit(String number, List<FieldEdit<?>> edits, Writing writing) {
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
        return new ProblemTask(store.update(TYPE, locked, draft, List.of(), writing));
    }

    @Transactional
    public ProblemTask move(String number, ProblemTaskState to, Writing writing) {
        Ticket locked = lock(number, writing);
        ProblemTaskState from = locked.values().require(STATE);
        if (!from.next().contains(to)) throw Refusal.notNow("problem_task.refusal.move", from.code(), to.code());
        return new ProblemTask(moved(locked, to, List.of(), writing));
    }

    @Transactional
    public ProblemTask note(String number, String text, Writing writing) {
        Ticket locked = lock(number, writing);
        if (text.isBlank())
            throw new Refusal(
                    Refusal.Kind.INVALID, new Refusal.Reason("text", "problem.refusal.empty_message", List.of()));
        List<Event> events = List.of(Payloads.note(text));
        return new ProblemTask(store.update(TYPE, locked, new Draft(locked.values()), events, writing));
    }

    /** The problem ended: so do its tasks. */
    void end(UUID problemId, Writing effect) {
        for (Ticket task : store.lock(TYPE, Sql.of("t.parent_id = ? and t.active", problemId)))
            moved(task, ProblemTaskState.CLOSED, List.of(), effect);
    }

    /** A duplicate's tasks go on under the problem that survives. */
    void move(UUID problemId, Problem survivor, Writing effect) {
        for (Ticket task : store.lock(TYPE, Sql.of("t.parent_id = ?", problemId))) {
            Draft draft = new Draft(task.values()).set(TicketFields.PARENT, survivor.id());
            store.update(TYPE, task, draft, List.of(), effect);
        }
    }

    private Ticket moved(Ticket locked, ProblemTaskState to, List<Event> events, Writing writing) {
        Draft draft = new Draft(locked.values()).set(STATE, to);
        settle(draft, writing);
        return store.update(TYPE, locked, draft, events, writing);
    }

    private static void settle(Draft draft, Writing writing) {
        ProblemTaskState state = draft.require(STATE);
        boolean active = state.stateClass().isActive();
        draft.set(TicketFields.STATE_CLASS, state.stateClass()).set(TicketFields.ACTIVE, active);
        draft.set(TicketFields.CLOSED, active ? null : writing.at());
        Turn turn = active ? Turn.OURS : Turn.NOBODY;
        if (turn != draft.before().get(TicketFields.TURN))
            draft.set(TicketFields.TURN, turn).set(TicketFields.TURN_AT, writing.at());
    }

    private Ticket lock(String number, Writing writing) {
        Sql visible = Sql.of("t.number = ?", number).and(scope(writing.actor()));
        Ticket locked = store.lock(TYPE, visible).stream().findFirst().orElseThrow(Refusal::notFound);
        if (!TicketAccess.works(writing.actor(), locked.values()))
            throw Refusal.forbidden("problem.refusal.not_allowed.edit");
        return locked;
    }

    private static Sql scope(Viewer viewer) {
        return viewer.isStaff() ? TicketAccess.scope(viewer).predicate() : Sql.FALSE;
    }
}
