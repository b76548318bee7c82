package io.mainstay.incident;

import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.Writing;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What an incident is linked to in another process that has to tell that it is gone; the process declares a bean. */
public interface IncidentDeparture {

    /**
     * An incident is about to be deleted and is not locked yet: the process locks its own record, which comes first
     * everywhere.
     *
     * @return what takes the link away from the incident, which is locked by then, and gives it back with its history
     */
    UnaryOperator<Ticket> prepare(UUID incidentId, Writing writing);
}
