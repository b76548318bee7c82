package io.mainstay.ticket;

import static io.mainstay.ticket.TicketFields.PARENT;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that belong to the tickets of one process ({@code parent}): only agents see and work them.
 *
 * @param <T> the task
 * @param <S> its states
 */
public abstract class TicketTasks<T extends TicketRecord, S extends TicketState> {

    /** So many belong to one ticket: a plan of more steps is a project. */
    static final int MOST = 30;

    private final TicketStore store;
    private final TicketWriter writer;
    private final TicketType type;
    private final Field<S> state;
    private final TaskRules<S> rules;
    private final Function<Ticket, T> task;
    private final Parents parents;

    /** The tickets that they belong to. */
    public record Parents(TicketType type, Function<Ticket, TicketRecord> record) {}

    protected TicketTasks(
            TicketStore store,
            TicketWriter writer,
            TicketType type,
            Field<S> state,
            Function<Ticket, T> task,
            Parents parents) {
        this.store = store;
        this.writer = writer;
        this.type = type;
        this.state = state;
        this.rules = new TaskRules<>(state);
        this.task = task;
        this.parents = parents;
    }

    public TicketType type() {
        return type;
    }

    /** Where a task's page is, before its number. */
    public String path() {
        return "/" + type.name().replace('_', '-') + "s";
    }

    public Field<S> state() {
        return state;
    }

    public Optional<T> find(String number, Viewer viewer) {
        return store.find(type, Sql.of("t.number = ?", number).and(scope(viewer)))
                .map(task);
    }

    /** The tasks of a ticket, oldest first. */
    public List<T> of(UUID ticketId, Viewer viewer) {
        Sql tasks = Sql.of("t.parent_id = ?", ticketId).and(scope(viewer)).then("order by t.opened_at, t.id");
        return store.list(type, tasks).stream().map(task).toList();
    }

    /**
     * Adds a task to a ticket that the actor works on.
     *
     * @throws Refusal if the ticket takes no more tasks, or the draft is wrong
     */
    @Transactional
    public T create(TicketRecord to, Draft draft, Writing writing) {
        // Locked, so that it does not end meanwhile: its tasks end with it.
        TicketRecord parent = parents.record.apply(writer.lock(parents.type, to.id()));
        TicketWriter.requireWorking(parent.ticket(), writing);
        if (!takesTasks(parent)) throw Refusal.notNow("ticket.refusal.task_on_closed", parent.number());
        if (store.list(type, Sql.of("t.parent_id = ?", parent.id())).size() >= MOST)
            throw Refusal.invalid(TicketFields.TITLE, "ticket.refusal.too_many_tasks", parent.number(), MOST);
        TicketWriter.refuseComputed(draft);
        begin(draft, parent.ticket().values());
        TicketRules.settleTeam(draft, writer.facts(draft));
        writer.validate(type, draft);
        TicketWriter.open(draft, writing);
        rules.settle(draft, writing.at());
        return task.apply(writer.insert(type, draft, writing));
    }

    private void begin(Draft draft, Values parent) {
        TaskRules.belong(draft, parent);
        prepare(draft);
    }

    /** A task whose past is told in memory; the caller vouches for references, and that the ticket takes it. */
    public TicketReplay open(String number, Values parent, Draft draft, Writing writing) {
        begin(draft, parent);
        TicketWriter.open(draft, writing);
        rules.settle(draft, writing.at());
        return new TicketReplay(type, number, draft, writing);
    }

    /** As {@link #edit(String, List, TicketState, Writing)}, for a task that is told in memory. */
    public void move(TicketReplay task, S to, Consumer<Draft> edits, Writing writing) {
        Draft draft = new Draft(task.values());
        edits.accept(draft);
        move(draft, to, writing);
        task.write(draft, List.of(), writing);
    }

    protected boolean takesTasks(TicketRecord parent) {
        return parent.state().isOpen();
    }

    /** Sets the first state, and what else a new task begins with. */
    protected abstract void prepare(Draft draft);

    @Transactional
    public T edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return write(number, writing, draft -> apply(edits, draft));
    }

    /**
     * Changes fields and moves it, or nothing of both.
     *
     * @param to the state it is in, or null: it does not move
     */
    @Transactional
    public T edit(String number, List<FieldEdit<?>> edits, @Nullable S to, Writing writing) {
        return write(number, writing, draft -> {
            apply(edits, draft);
            S from = draft.require(state);
            if (to == null || to == from) return;
            if (!from.next().contains(to))
                throw Refusal.invalid(state, "ticket.refusal.task_move", from.code(), to.code());
            move(draft, to, writing);
        });
    }

    @Transactional
    public T move(String number, S to, Writing writing) {
        return write(number, writing, draft -> move(draft, to, writing));
    }

    private void apply(List<FieldEdit<?>> edits, Draft draft) {
        for (FieldEdit<?> edit : edits)
            if (edit.field() == PARENT) throw Refusal.invalid(PARENT, "refusal.computed", PARENT.name());
        writer.apply(type, draft, edits);
        TicketRules.settleTeam(draft, writer.facts(draft));
    }

    private void move(Draft draft, S to, Writing writing) {
        rules.move(draft, to, writing.at());
    }

    @Transactional
    public T note(String number, String text, Writing writing) {
        Ticket locked = lock(number, writing);
        return task.apply(store.update(type, locked, new Draft(locked.values()), TicketWriter.note(text), writing));
    }

    /** The ticket ended: so do its tasks that are still active. */
    @Transactional
    public void end(UUID ticketId, S as, Writing effect) {
        for (Ticket locked : store.lock(type, Sql.of("t.parent_id = ? and t.active", ticketId))) {
            Draft draft = new Draft(locked.values()).set(state, as);
            rules.settle(draft, effect.at());
            store.update(type, locked, draft, List.of(), effect);
        }
    }

    /** The tasks go on under another ticket. */
    @Transactional
    public void move(UUID fromTicketId, TicketRecord to, Writing effect) {
        for (Ticket locked : store.lock(type, Sql.of("t.parent_id = ?", fromTicketId))) {
            Draft draft = new Draft(locked.values()).set(PARENT, to.id());
            TaskRules.restrictAs(to.values(), draft);
            store.update(type, locked, draft, List.of(), effect);
        }
    }

    /** The ticket may have been given to a restricted team: then its tasks are restricted like it. */
    @Transactional
    public void follow(TicketRecord parent, Writing effect) {
        if (!Boolean.TRUE.equals(parent.get(TicketFields.RESTRICTED))) return;
        for (Ticket locked : store.lock(type, Sql.of("t.parent_id = ? and not t.restricted", parent.id()))) {
            Draft draft = new Draft(locked.values());
            TaskRules.restrictAs(parent.values(), draft);
            store.update(type, locked, draft, List.of(), effect);
        }
    }

    private T write(String number, Writing writing, Change change) {
        Ticket locked = lock(number, writing);
        Draft draft = new Draft(locked.values());
        change.apply(draft);
        return task.apply(store.update(type, locked, draft, List.of(), writing));
    }

    private Ticket lock(String number, Writing writing) {
        Sql visible = Sql.of("t.number = ?", number).and(scope(writing.actor()));
        Ticket locked = store.lockOne(type, visible);
        TicketWriter.requireWorking(locked, writing);
        return locked;
    }

    private static Sql scope(Viewer viewer) {
        return viewer.isStaff() ? TicketAccess.scope(viewer).predicate() : Sql.FALSE;
    }

    private interface Change {
        void apply(Draft draft);
    }
}
