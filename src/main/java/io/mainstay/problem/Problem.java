package io.mainstay.problem;

import io.mainstay.record.Field;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem: a cause, or potential cause, of one or more incidents (ITIL). */
public record Problem(Ticket ticket) {

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

    public ProblemState state() {
        return ticket.values().require(ProblemFields.STATE);
    }

    public <T> @Nullable T get(Field<T> field) {
        return ticket.values().get(field);
    }

    /** Analysed, not resolved, with a workaround or at least a known cause (ITIL); a risk that was accepted stays one. */
    public boolean isKnownError() {
        return Boolean.TRUE.equals(get(ProblemFields.KNOWN_ERROR));
    }
}
