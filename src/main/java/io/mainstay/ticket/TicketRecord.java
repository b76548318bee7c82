package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as its process knows it: an incident, a problem, a task of one of them. */
public interface TicketRecord {

    Ticket ticket();

    TicketState state();

    default UUID id() {
        return ticket().id();
    }

    default String number() {
        return ticket().number();
    }

    default int version() {
        return ticket().version();
    }

    default String title() {
        return values().require(TicketFields.TITLE);
    }

    default Values values() {
        return ticket().values();
    }

    default <T> @Nullable T get(Field<T> field) {
        return values().get(field);
    }
}
