package io.mainstay.incident;

import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketRecord;

/** A piece of work that belongs to an incident. */
public record IncidentTask(Ticket ticket) implements TicketRecord {

    @Override
    public IncidentTaskState state() {
        return ticket.values().require(IncidentTaskFields.STATE);
    }
}
