package io.mainstay.ticket;

import io.mainstay.history.Cause;
import io.mainstay.history.Head;
import io.mainstay.record.Values;
import java.util.UUID;

/** A ticket as it was read, with the head of its history: locked if it was read for writing. */
public record Ticket(Values values, Head head) {

    public UUID id() {
        return values.require(TicketFields.ID);
    }

    public String number() {
        return values.require(TicketFields.NUMBER);
    }

    public int version() {
        return values.require(TicketFields.VERSION);
    }

    /** The last entry written, as the cause of effects on other records. */
    public Cause asCause() {
        return new Cause(id(), head.seq());
    }
}
