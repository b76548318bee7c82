package io.mainstay.problem;

import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketState;
import java.util.Set;

/** Where a problem stands, with ServiceNow's codes. */
public enum ProblemState implements TicketState {
    NEW(101, StateClass.NEW),
    ASSESS(102, StateClass.ACTIVE),
    ROOT_CAUSE_ANALYSIS(103, StateClass.ACTIVE),
    FIX_IN_PROGRESS(104, StateClass.ACTIVE),
    RESOLVED(106, StateClass.RESOLVED),
    CLOSED(107, StateClass.CLOSED);

    private final int number;
    private final StateClass stateClass;

    ProblemState(int number, StateClass stateClass) {
        this.number = number;
        this.stateClass = stateClass;
    }

    /** The states that may follow (ServiceNow state model). */
    @Override
    public Set<ProblemState> next() {
        return switch (this) {
            case NEW -> Set.of(ASSESS, CLOSED);
            case ASSESS -> Set.of(ROOT_CAUSE_ANALYSIS, CLOSED);
            case ROOT_CAUSE_ANALYSIS -> Set.of(FIX_IN_PROGRESS, CLOSED);
            case FIX_IN_PROGRESS -> Set.of(ROOT_CAUSE_ANALYSIS, RESOLVED, CLOSED);
            case RESOLVED -> Set.of(ROOT_CAUSE_ANALYSIS, CLOSED);
            case CLOSED -> Set.of(ROOT_CAUSE_ANALYSIS);
        };
    }

    /** Whether somebody has looked into it: then it may be a known error, or a risk to accept. */
    public boolean isAnalysed() {
        return this == ASSESS || this == ROOT_CAUSE_ANALYSIS || this == FIX_IN_PROGRESS;
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
