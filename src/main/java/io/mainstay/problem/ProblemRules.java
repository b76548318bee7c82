package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.ticket.TicketFields.IMPACT;
import static io.mainstay.ticket.TicketFields.PRIORITY;
import static io.mainstay.ticket.TicketFields.URGENCY;

import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketRules;
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
        TicketRules.settleTeam(draft, facts);
        ProblemState state = draft.require(STATE);
        TicketRules.settleState(draft, state, state == ProblemState.CLOSED ? Turn.NOBODY : Turn.OURS, now);
    }
}
