package io.mainstay.ticket;

import io.mainstay.record.Coded;

/** A verb that moves a ticket from state to state; the process's enum implements it. */
public interface TicketMove extends Coded {

    /** The noun that the verb is a resource as, in addresses: {@code resolution}. */
    String resource();
}
