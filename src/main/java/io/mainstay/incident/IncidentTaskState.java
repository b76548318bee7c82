package io.mainstay.incident;

import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketState;
import java.util.Set;

/** Where an incident task stands, with the codes of ServiceNow's fulfilment tasks. */
public enum IncidentTaskState implements TicketState {
    PENDING(-5, StateClass.WAITING),
    OPEN(1, StateClass.NEW),
    WORK_IN_PROGRESS(2, StateClass.ACTIVE),
    CLOSED_COMPLETE(3, StateClass.CLOSED),
    CLOSED_INCOMPLETE(4, StateClass.CLOSED),
    CLOSED_SKIPPED(7, StateClass.CLOSED);

    private final int number;
    private final StateClass stateClass;

    IncidentTaskState(int number, StateClass stateClass) {
        this.number = number;
        this.stateClass = stateClass;
    }

    @Override
    public Set<IncidentTaskState> next() {
        return switch (this) {
            case PENDING -> Set.of(OPEN, WORK_IN_PROGRESS, CLOSED_COMPLETE, CLOSED_INCOMPLETE, CLOSED_SKIPPED);
            case OPEN -> Set.of(PENDING, WORK_IN_PROGRESS, CLOSED_COMPLETE, CLOSED_INCOMPLETE, CLOSED_SKIPPED);
            case WORK_IN_PROGRESS -> Set.of(PENDING, OPEN, CLOSED_COMPLETE, CLOSED_INCOMPLETE, CLOSED_SKIPPED);
            case CLOSED_COMPLETE, CLOSED_INCOMPLETE, CLOSED_SKIPPED -> Set.of(OPEN);
        };
    }

    @Override
    public String mark() {
        if (this == CLOSED_COMPLETE) return "resolved";
        return this == CLOSED_SKIPPED ? "canceled" : stateClass.mark();
    }

    @Override
    public StateClass stateClass() {
        return stateClass;
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }
}
