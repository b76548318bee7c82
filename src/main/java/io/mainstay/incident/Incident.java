package io.mainstay.incident;

import io.mainstay.record.Field;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident: an unplanned interruption to a service, or reduction in its quality (ITIL). */
public record Incident(Ticket ticket) {

    public UUID id() {
        return ticket.id();
    }

    public String number() {
        return ticket.number();
    }

    public int version() {
        return ticket.version();
    }

    public String title() {
        return ticket.values().require(TicketFields.TITLE);
    }

    public IncidentState state() {
        return ticket.values().require(IncidentFields.STATE);
    }

    public <T> @Nullable T get(Field<T> field) {
        return ticket.values().get(field);
    }

    /** Whether somebody set the priority against the matrix; the reason is in {@code priority_reason}. */
    public boolean isPriorityOverridden() {
        return get(IncidentFields.PRIORITY_REASON) != null;
    }
}
