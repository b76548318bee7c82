package io.mainstay.ticket;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.time.Instant;

/**
 * What follows from what with tasks. No database here: a live write and an import share it.
 *
 * @param state where a task stands
 */
record TaskRules<S extends TicketState>(Field<S> state) {

    /** A new task belongs to a ticket, and takes from it what it does not say itself. */
    static void belong(Draft task, Values parent) {
        task.set(TicketFields.PARENT, parent.require(TicketFields.ID));
        task.set(TicketFields.ORGANISATION, parent.get(TicketFields.ORGANISATION));
        restrictAs(parent, task);
        if (task.get(TicketFields.PRIORITY) == null) task.set(TicketFields.PRIORITY, parent.get(TicketFields.PRIORITY));
    }

    /** Who sees the ticket sees its tasks: nobody else, and one without a team belongs to the ticket's. */
    static void restrictAs(Values parent, Draft task) {
        if (!Boolean.TRUE.equals(parent.get(TicketFields.RESTRICTED))) return;
        task.set(TicketFields.RESTRICTED, true);
        if (task.get(TicketFields.TEAM) == null) task.set(TicketFields.TEAM, parent.get(TicketFields.TEAM));
    }

    /** @throws Refusal if it does not go there from where it stands */
    void move(Draft draft, S to, Instant now) {
        S from = draft.require(state);
        if (!from.next().contains(to)) throw Refusal.notNow("ticket.refusal.task_move", from.code(), to.code());
        draft.set(state, to);
        settle(draft, now);
    }

    void settle(Draft draft, Instant now) {
        StateClass stateClass = draft.require(state).stateClass();
        Turn turn = stateClass == StateClass.WAITING ? Turn.OTHER : stateClass.isActive() ? Turn.OURS : Turn.NOBODY;
        TicketRules.settleState(draft, draft.require(state), turn, now);
        draft.set(TicketFields.CLOSED, stateClass.isActive() ? null : now);
    }
}
