package io.mainstay.process.list;

import gg.jte.Content;
import io.mainstay.record.Field;
import java.util.List;

/**
 * Rows with the columns in which they are shown.
 *
 * @param classes of the columns' cells
 * @param assigns whether rows offer to take a ticket, or to give it to somebody
 */
public record TicketTable(
        TicketList list, List<Field<?>> columns, List<String> classes, List<TicketRow> rows, boolean assigns) {

    /** What a process draws itself: the whole cell. */
    public interface Cells {
        Content of(TicketRow row, Field<?> column);
    }

    /** Whether the process draws the column's cells itself. */
    public boolean draws(Field<?> column) {
        return list.draws(column);
    }

    public boolean isState(Field<?> column) {
        return column == list.ticketType().state();
    }
}
