package io.mainstay.problem;

import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketState;
import java.util.Set;

/** Where a problem task stands, with ServiceNow's codes. */
public enum ProblemTaskState implements TicketState {
    NEW(151, StateClass.NEW),
    ASSESS(152, StateClass.ACTIVE),
    WORK_IN_PROGRESS(154, StateClass.ACTIVE),
    CLOSED(157, StateClass.CLOSED);

    private final int number;
    private final StateClass stateClass;

    ProblemTaskState(int number, StateClass stateClass) {
        this.number = number;
        this.stateClass = stateClass;
    }

    @Override
    public Set<ProblemTaskState> next() {
        return switch (this) {
            case NEW -> Set.of(ASSESS, WORK_IN_PROGRESS, CLOSED);
            case ASSESS -> Set.of(WORK_IN_PROGRESS, CLOSED);
            case WORK_IN_PROGRESS -> Set.of(ASSESS, CLOSED);
            case CLOSED -> Set.of(NEW);
        };
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
