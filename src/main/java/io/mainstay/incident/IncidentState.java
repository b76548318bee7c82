package io.mainstay.incident;

import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketState;
import java.util.Set;

/** Where an incident stands, with ServiceNow's codes. */
public enum IncidentState implements TicketState {
    NEW(1, StateClass.NEW),
    IN_PROGRESS(2, StateClass.ACTIVE),
    ON_HOLD(3, StateClass.WAITING),
    RESOLVED(6, StateClass.RESOLVED),
    CLOSED(7, StateClass.CLOSED),
    CANCELED(8, StateClass.CLOSED);

    private final int number;
    private final StateClass stateClass;

    IncidentState(int number, StateClass stateClass) {
        this.number = number;
        this.stateClass = stateClass;
    }

    /** The states that may follow (ServiceNow state model); Closed → In Progress only inside the reopen window. */
    @Override
    public Set<IncidentState> next() {
        return switch (this) {
            case NEW -> Set.of(IN_PROGRESS, ON_HOLD, RESOLVED, CANCELED);
            case IN_PROGRESS -> Set.of(ON_HOLD, RESOLVED, CANCELED);
            case ON_HOLD -> Set.of(IN_PROGRESS, RESOLVED, CANCELED);
            case RESOLVED -> Set.of(CLOSED, IN_PROGRESS);
            case CLOSED, CANCELED -> Set.of();
        };
    }

    @Override
    public String mark() {
        return this == CANCELED ? "canceled" : stateClass.mark();
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
