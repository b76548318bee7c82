package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import java.util.List;

/**
 * A type of ticket: the base table joined with its detail table (alias {@code d}).
 *
 * @param name singular, also {@code ticket.type}: {@code incident}
 * @param prefix of the numbers: {@code INC}
 * @param table the detail table
 * @param sequence that numbers come from; gaps are fine
 * @param hasOwnIndexes whether its people and teams are found by indexes of its rows alone, because it has few among
 *     all tickets; its migration makes them
 */
public record TicketType(
        String name, String prefix, String table, String sequence, RecordType record, boolean hasOwnIndexes) {

    public static TicketType of(String name, String prefix, String table, List<Field<?>> fields) {
        String from = "ticket t join " + table + " d on d.id = t.id";
        return new TicketType(name, prefix, table, table + "_number", new RecordType(name, from, fields), false);
    }

    public TicketType withOwnIndexes() {
        return new TicketType(name, prefix, table, sequence, record, true);
    }

    /** The field that every type has of its own: where a ticket stands. */
    public Field<?> state() {
        return record.field("state").orElseThrow();
    }
}
