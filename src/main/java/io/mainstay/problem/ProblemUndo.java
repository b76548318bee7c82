package io.mainstay.problem;

import io.mainstay.record.Refusal;
import io.mainstay.ticket.Reversal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketUndo;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back what somebody just did to a problem, but not what reached other records: for that there is a move. */
@Component
class ProblemUndo {

    private final ProblemWriter writer;
    private final TicketUndo undoing;

    ProblemUndo(ProblemWriter writer, TicketUndo undoing) {
        this.writer = writer;
        this.undoing = undoing;
    }

    Problem undo(String number, int version, Writing writing) {
        Ticket locked = writer.lock(number, writing);
        ProblemAccess.requireCoordinating(writing.actor(), locked.values());
        Reversal reversal =
                Reversal.of(undoing.historyOf(locked), version, writing.actor().personId(), writing.at());
        // Where a workaround helped is recorded with each incident; the count alone would say something else.
        if (reversal.touches(ProblemFields.APPLIED)) throw Refusal.notNow("ticket.undo.gone");
        for (ProblemState state : List.of(ProblemState.RESOLVED, ProblemState.CLOSED))
            if (reversal.led(ProblemFields.STATE, state.code())) throw Refusal.notNow("ticket.undo.gone");
        return new Problem(undoing.restore(ProblemFields.TYPE, locked, reversal, draft -> {}, writing));
    }
}
