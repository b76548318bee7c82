package io.mainstay.ticket;

import io.mainstay.record.Coded;
import java.util.Set;

/** A state of some process; the process's enum implements it. */
public interface TicketState extends Coded {
    StateClass stateClass();

    /** Whether there is still something to do: neither resolved nor closed. */
    default boolean isOpen() {
        return stateClass().isOpen();
    }

    /** The shape and colour by which lists and pages show it. */
    default String mark() {
        return stateClass().mark();
    }

    /** The states that may follow. */
    Set<? extends TicketState> next();
}
