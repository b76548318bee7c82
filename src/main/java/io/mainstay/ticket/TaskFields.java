package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Text;
import java.util.List;
import java.util.stream.Stream;

/** The fields that the tasks of every process have: pieces of work that belong to a ticket ({@code parent}). */
public final class TaskFields {

    public static final Field<String> DESCRIPTION = Field.of("description", new Text(50_000, true), "d.description");
    public static final Field<String> CLOSE_NOTES = Field.of("close_notes", new Text(20_000, true), "d.close_notes");

    /**
     * A type of task, its detail table named as itself.
     *
     * @param own the fields that only this type has
     */
    public static TicketType type(String name, String prefix, Field<?> state, Field<?>... own) {
        List<Field<?>> shared = List.of(
                DESCRIPTION,
                state,
                TicketFields.STATE_CLASS,
                TicketFields.ACTIVE,
                TicketFields.PRIORITY,
                TicketFields.ORGANISATION,
                TicketFields.OPENED_BY,
                TicketFields.TEAM,
                TicketFields.ASSIGNEE,
                TicketFields.PARENT,
                TicketFields.RESTRICTED,
                TicketFields.TURN,
                TicketFields.TURN_AT,
                TicketFields.OPENED,
                TicketFields.UPDATED,
                TicketFields.CLOSED,
                CLOSE_NOTES,
                TicketFields.REASSIGNMENTS);
        Stream<Field<?>> named = Stream.of(
                TicketFields.ID,
                TicketFields.VERSION,
                TicketFields.HISTORY_SEQ,
                TicketFields.NUMBER,
                TicketFields.TITLE);
        List<Field<?>> fields = Stream.of(named, Stream.of(own), shared.stream())
                .<Field<?>>flatMap(some -> some)
                .toList();
        return TicketType.of(name, prefix, name, fields);
    }

    private TaskFields() {}
}
