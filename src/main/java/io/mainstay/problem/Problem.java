package io.mainstay.problem;

import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketRecord;

/** A problem: a cause, or potential cause, of one or more incidents (ITIL). */
public record Problem(Ticket ticket) implements TicketRecord {

    @Override
    public ProblemState state() {
        return ticket.values().require(ProblemFields.STATE);
    }

    /** Analysed, not resolved, with a workaround or at least a known cause (ITIL); a risk that was accepted stays one. */
    public boolean isKnownError() {
        return Boolean.TRUE.equals(get(ProblemFields.KNOWN_ERROR));
    }
}
