package io.mainstay.problem;

import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketRecord;

/** A piece of work that belongs to a problem. */
public record ProblemTask(Ticket ticket) implements TicketRecord {

    @Override
    public ProblemTaskState state() {
        return ticket.values().require(ProblemTaskFields.STATE);
    }
}
