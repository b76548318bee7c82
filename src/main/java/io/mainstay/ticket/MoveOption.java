package io.mainstay.ticket;

import io.mainstay.record.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** A move with the reason why it is refused now, or null if it is legal. */
public record MoveOption<M extends TicketMove>(
        M move, @Nullable Reason refusal) {

    public boolean isLegal() {
        return refusal == null;
    }
}
