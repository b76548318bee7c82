package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** A state of some process; the process's enum implements it. */
public interface TicketState extends Coded {
    StateClass stateClass();
}
