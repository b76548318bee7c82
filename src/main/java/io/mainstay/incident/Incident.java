package io.mainstay.incident;

import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketRecord;

/** An incident: an unplanned interruption to a service, or reduction in its quality (ITIL). */
public record Incident(Ticket ticket) implements TicketRecord {

    @Override
    public IncidentState state() {
        return ticket.values().require(IncidentFields.STATE);
    }

    /** Whether somebody set the priority against the matrix; the reason is in {@code priority_reason}. */
    public boolean isPriorityOverridden() {
        return get(IncidentFields.PRIORITY_REASON) != null;
    }
}
