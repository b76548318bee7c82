package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.ticket.TicketFields.ACTIVE;
import static io.mainstay.ticket.TicketFields.ASSIGNEE;
import static io.mainstay.ticket.TicketFields.IMPACT;
import static io.mainstay.ticket.TicketFields.PRIORITY;
import static io.mainstay.ticket.TicketFields.REASSIGNMENTS;
import static io.mainstay.ticket.TicketFields.RESTRICTED;
import static io.mainstay.ticket.TicketFields.STATE_CLASS;
import static io.mainstay.ticket.TicketFields.TEAM;
import static io.mainstay.ticket.TicketFields.TURN;
import static io.mainstay.ticket.TicketFields.TURN_AT;
import static io.mainstay.ticket.TicketFields.URGENCY;

import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Turn;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What follows from what: after every verb, the fields that the product computes are brought in line. */
@Component
class ProblemRules {

    private final PriorityMatrix matrix;

    ProblemRules(PriorityMatrix matrix) {
        this.matrix = matrix;
    }

    void settle(Draft draft, Facts facts, Instant now) {
        if (draft.changes(PRIORITY)) throw Refusal.invalid(PRIORITY, "refusal.computed", PRIORITY.name());
        draft.set(PRIORITY, matrix.priority("problem", draft.require(IMPACT), draft.require(URGENCY)));
        settleTeam(draft, facts);
        ProblemState state = draft.require(STATE);
        draft.set(STATE_CLASS, state.stateClass());
        draft.set(ACTIVE, state.stateClass().isActive());
        Turn turn = state == ProblemState.CLOSED ? Turn.NOBODY : Turn.OURS;
        if (turn != draft.before().get(TURN)) draft.set(TURN, turn).set(TURN_AT, now);
    }

    private static void settleTeam(Draft draft, Facts facts) {
        if (!draft.changes(TEAM)) return;
        if (draft.before().get(TicketFields.ID) != null) {
            draft.set(REASSIGNMENTS, draft.require(REASSIGNMENTS) + 1);
            if (!draft.changes(ASSIGNEE)) draft.set(ASSIGNEE, null);
        }
        if (facts.teamRestricted()) draft.set(RESTRICTED, true);
    }
}
