package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.References;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Tombstones;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parents, children and tasks: which effects a move of one has on the others (ServiceNow's parent-child sync). */
@Component
class IncidentFamily {

    private final TicketStore store;
    private final IncidentRules rules;
    private final IncidentTasks tasks;
    private final Tombstones tombstones;
    private final AnnouncementStore announcements;

    IncidentFamily(
            TicketStore store,
            IncidentRules rules,
            IncidentTasks tasks,
            Tombstones tombstones,
            AnnouncementStore announcements) {
        this.store = store;
        this.rules = rules;
        this.tasks = tasks;
        this.tombstones = tombstones;
        this.announcements = announcements;
    }

    /** A family has two generations: a parent is no child itself, and a child has no children. */
    void checkParent(Draft draft, Writing writing) {
        UUID parentId = draft.get(TicketFields.PARENT);
        if (parentId == null) return;
        Sql visible = Sql.of("t.id = ?", parentId)
                .and(TicketAccess.scope(writing.actor()).predicate());
        Ticket parent = store.lock(TYPE, visible).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(TicketFields.PARENT, "refusal.reference.parent"));
        UUID id = draft.before().get(TicketFields.ID);
        if (parentId.equals(id)) throw Refusal.invalid(TicketFields.PARENT, "incident.refusal.own_parent");
        if (parent.values().get(TicketFields.PARENT) != null)
            throw Refusal.invalid(TicketFields.PARENT, "incident.refusal.parent_is_child", parent.number());
        if (id != null && store.find(TYPE, Sql.of("t.parent_id = ?", id)).isPresent())
            throw Refusal.invalid(TicketFields.PARENT, "incident.refusal.has_children");
    }

    /** Deletes an incident with its tasks; one with children stays until they have another parent or none. */
    void delete(Ticket incident, String reason, Writing writing) {
        if (store.find(TYPE, Sql.of("t.parent_id = ?", incident.id())).isPresent())
            throw Refusal.notNow("incident.refusal.delete_parent");
        for (Ticket task : store.lock(IncidentTaskFields.TYPE, Sql.of("t.parent_id = ?", incident.id())))
            tombstones.bury(IncidentTaskFields.TYPE, task, reason, writing);
        tombstones.bury(TYPE, incident, reason, writing);
    }

    /** After {@code before} became {@code after}: moves children and tasks, each with an entry that names the cause. */
    void follow(Incident before, Incident after, Writing writing) {
        if (!Objects.equals(before.get(TicketFields.RESTRICTED), after.get(TicketFields.RESTRICTED)))
            tasks.follow(after, writing.because(after.ticket().asCause()));
        if (before.state() == after.state()
                && before.get(IncidentFields.HOLD_REASON) == after.get(IncidentFields.HOLD_REASON)) return;
        Writing effect = writing.because(after.ticket().asCause());
        if (after.state() == IncidentState.CLOSED || after.state() == IncidentState.CANCELED)
            tasks.end(after.id(), endOfTasks(after), effect);
        if (after.state() == IncidentState.CLOSED || after.state() == IncidentState.CANCELED) return;
        for (Ticket child : store.lock(TYPE, Sql.of("t.parent_id = ?", after.id()))) {
            follow(child, before, after, effect);
        }
    }

    /** As ServiceNow does: what was left of a canceled incident was skipped. */
    private static IncidentTaskState endOfTasks(Incident ended) {
        return ended.state() == IncidentState.CANCELED
                ? IncidentTaskState.CLOSED_SKIPPED
                : IncidentTaskState.CLOSED_INCOMPLETE;
    }

    private void follow(Ticket child, Incident before, Incident after, Writing effect) {
        Draft draft = new Draft(child.values());
        Optional<List<Event>> events = effectOn(draft, before, after, effect);
        if (events.isEmpty()) return;
        rules.settle(draft, new References.Facts(null, null, false), effect.at());
        store.update(TYPE, child, draft, announcements.endedWith(draft, events.get()), effect);
    }

    private static Optional<List<Event>> effectOn(Draft child, Incident before, Incident after, Writing effect) {
        IncidentState state = child.require(STATE);
        return switch (after.state()) {
            case IN_PROGRESS -> {
                boolean reopened = before.state() == IncidentState.RESOLVED || before.state() == IncidentState.CLOSED;
                if (reopened) yield reopen(child, state, after, effect);
                boolean follows = state == IncidentState.NEW || state == IncidentState.ON_HOLD;
                yield follows ? Optional.of(IncidentVerbs.start(child)) : Optional.empty();
            }
            case ON_HOLD -> hold(child, state, after, effect);
            case RESOLVED ->
                state.isOpen()
                        ? Optional.of(IncidentVerbs.resolve(
                                child,
                                after.get(IncidentFields.CLOSE_CODE),
                                after.get(IncidentFields.CLOSE_NOTES),
                                effect))
                        : Optional.empty();
            case NEW, CLOSED, CANCELED -> Optional.empty();
        };
    }

    /** An agent's reopening reopens the children, a caller's does not. */
    private static Optional<List<Event>> reopen(Draft child, IncidentState state, Incident parent, Writing effect) {
        boolean byCaller = effect.actor().personId().equals(parent.get(TicketFields.CALLER));
        if (byCaller || state != IncidentState.RESOLVED) return Optional.empty();
        return Optional.of(IncidentVerbs.reopen(child, "", effect, false));
    }

    private static Optional<List<Event>> hold(Draft child, IncidentState state, Incident parent, Writing effect) {
        HoldReason reason = parent.get(IncidentFields.HOLD_REASON);
        if (reason == null || reason == HoldReason.AWAITING_CALLER || !state.isOpen()) return Optional.empty();
        Hold hold = new Hold(reason, null, parent.get(TicketFields.FOLLOW_UP), null);
        return Optional.of(IncidentVerbs.hold(child, hold, effect));
    }
}
