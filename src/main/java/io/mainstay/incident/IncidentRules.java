package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.HOLD_REASON;
import static io.mainstay.incident.IncidentFields.PRIORITY_REASON;
import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.ticket.TicketFields.IMPACT;
import static io.mainstay.ticket.TicketFields.PRIORITY;
import static io.mainstay.ticket.TicketFields.URGENCY;

import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRules;
import io.mainstay.ticket.Turn;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What follows from what: after every verb, the fields that the product computes are brought in line. */
@Component
class IncidentRules {

    private final PriorityMatrix matrix;

    IncidentRules(PriorityMatrix matrix) {
        this.matrix = matrix;
    }

    void settle(Draft draft, Facts facts, Instant now) {
        settlePriority(draft);
        TicketRules.settleTeam(draft, facts);
        settleState(draft, now);
    }

    /** The matrix decides, unless somebody gave another priority and a reason. */
    private void settlePriority(Draft draft) {
        String reason = draft.get(PRIORITY_REASON);
        if (reason != null && draft.get(PRIORITY) != null) return;
        if (draft.changes(PRIORITY) && draft.get(PRIORITY) != null && !fromMatrix(draft))
            throw Refusal.invalid(PRIORITY_REASON, "incident.refusal.priority_reason_required");
        draft.set(PRIORITY_REASON, null);
        draft.set(PRIORITY, matrix.priority("incident", draft.require(IMPACT), draft.require(URGENCY)));
    }

    private boolean fromMatrix(Draft draft) {
        return draft.get(PRIORITY) == matrix.priority("incident", draft.require(IMPACT), draft.require(URGENCY));
    }

    private static void settleState(Draft draft, Instant now) {
        IncidentState state = draft.require(STATE);
        if (state != IncidentState.ON_HOLD) {
            draft.set(HOLD_REASON, null);
            draft.set(TicketFields.FOLLOW_UP, null);
            draft.set(IncidentFields.ASKED, null);
            draft.set(IncidentFields.REMINDERS, null);
        }
        if (state == IncidentState.CLOSED || state == IncidentState.CANCELED) draft.set(TicketFields.NEXT_UPDATE, null);
        TicketRules.settleState(draft, state, turn(draft, state), now);
    }

    private static Turn turn(Draft draft, IncidentState state) {
        return switch (state) {
            case NEW, IN_PROGRESS -> Turn.OURS;
            case ON_HOLD -> draft.require(HOLD_REASON).turn();
            case RESOLVED -> draft.get(TicketFields.CALLER_REPLIED) == null ? Turn.CALLER : Turn.OURS;
            case CLOSED, CANCELED -> Turn.NOBODY;
        };
    }
}
