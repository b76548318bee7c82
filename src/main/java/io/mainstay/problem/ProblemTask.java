package io.mainstay.problem;

import io.mainstay.record.Field;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work that belongs to a problem. */
public record ProblemTask(Ticket ticket) {

    public UUID id() {
        return ticket.id();
    }

    public String number() {
        return ticket.number();
    }

    public String title() {
        return ticket.values().require(TicketFields.TITLE);
    }

    public ProblemTaskState state() {
        return ticket.values().require(ProblemTaskFields.STATE);
    }

    public <T> @Nullable T get(Field<T> field) {
        return ticket.values().get(field);
    }
}
