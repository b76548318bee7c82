package io.mainstay.ticket;

import io.mainstay.record.Coded;
import java.util.Locale;

/** A verb that moves a ticket from state to state; the process's enum implements it. */
public interface TicketMove extends Coded {

    /** In addresses and message keys: {@code accept_risk}. */
    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The enum constant's. */
    String name();

    /** The noun that the verb is a resource as, in addresses: {@code resolution}. */
    String resource();
}
