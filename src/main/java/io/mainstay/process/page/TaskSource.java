package io.mainstay.process.page;

import io.mainstay.record.Field;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.TicketTasks;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process gives to the pages of its tasks.
 *
 * @param path where the tasks are: {@code /incident-tasks}
 * @param fields that the dialog asks for
 */
public record TaskSource<T extends TicketRecord, S extends Enum<S> & TicketState>(
        TicketProcess<?> process, TicketTasks<T, S> tasks, Class<S> states, String path, List<Field<?>> fields) {

    List<Field<?>> withState() {
        return Stream.concat(fields.stream(), Stream.of(tasks.state())).toList();
    }
}
