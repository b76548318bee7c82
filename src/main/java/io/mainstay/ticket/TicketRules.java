package io.mainstay.ticket;

import static io.mainstay.ticket.TicketFields.ASSIGNEE;
import static io.mainstay.ticket.TicketFields.REASSIGNMENTS;
import static io.mainstay.ticket.TicketFields.RESTRICTED;
import static io.mainstay.ticket.TicketFields.TEAM;
import static io.mainstay.ticket.TicketFields.TURN;

import io.mainstay.record.Draft;
import io.mainstay.ticket.References.Facts;
import java.time.Instant;

/** What follows from what in every process. No database here: a live write and an import share it. */
public final class TicketRules {

    private TicketRules() {}

    /** A ticket that is passed on is counted, and belongs to nobody in the new team yet. */
    public static void settleTeam(Draft draft, Facts facts) {
        if (!draft.changes(TEAM)) return;
        if (draft.before().get(TicketFields.ID) != null) {
            draft.set(REASSIGNMENTS, draft.require(REASSIGNMENTS) + 1);
            if (!draft.changes(ASSIGNEE)) draft.set(ASSIGNEE, null);
        }
        // Once restricted, a ticket stays so when it is passed on: its content does not become less delicate.
        if (facts.teamRestricted()) draft.set(RESTRICTED, true);
    }

    /** The class of the state, and whose turn it is, since when. */
    public static void settleState(Draft draft, TicketState state, Turn turn, Instant now) {
        draft.set(TicketFields.STATE_CLASS, state.stateClass());
        draft.set(TicketFields.ACTIVE, state.stateClass().isActive());
        if (turn != draft.before().get(TURN)) draft.set(TURN, turn).set(TicketFields.TURN_AT, now);
    }
}
