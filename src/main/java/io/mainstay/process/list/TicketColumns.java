package io.mainstay.process.list;

import io.mainstay.list.Columns;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketType;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a list of tickets: which there are by default, how wide each is, what a row needs besides.
 *
 * @param usual what somebody sees who chose none
 * @param orders the usual order first
 * @param needed what a row needs of the process's own fields, whichever columns are shown
 * @param own the columns whose cells the process draws itself, with their classes
 */
public record TicketColumns(
        List<Field<?>> usual, List<Field<?>> orders, List<Field<?>> needed, Map<Field<?>, String> own) {

    /** What every row needs in order to show the usual columns, and who may read the rest. */
    private static final List<Field<?>> NEEDED = List.of(
            TicketFields.ID,
            TicketFields.HISTORY_SEQ,
            TicketFields.NUMBER,
            TicketFields.TITLE,
            TicketFields.PRIORITY,
            TicketFields.ASSIGNEE,
            TicketFields.TEAM,
            TicketFields.RESTRICTED,
            TicketFields.ORGANISATION,
            TicketFields.OPENED);

    /** Classes of cells that look their own way in every process; see list.css, which gives them their widths. */
    private static final Map<Field<?>, String> CLASSES = Map.of(
            TicketFields.PRIORITY, "c-pr",
            TicketFields.NUMBER, "c-num",
            TicketFields.TITLE, "c-title",
            TicketFields.CALLER, "c-person",
            TicketFields.SERVICE, "c-service",
            TicketFields.ASSIGNEE, "c-who",
            TicketFields.OPENED, "c-age");

    /** The fields that rows with these columns are made of. */
    public List<Field<?>> fetched(TicketType type, List<Field<?>> columns) {
        Set<Field<?>> all = new LinkedHashSet<>(NEEDED);
        all.add(type.state());
        all.addAll(needed);
        all.addAll(columns);
        return List.copyOf(all);
    }

    /** The classes of the cells of each column, in order. */
    List<String> classes(TicketType type, List<Field<?>> columns) {
        Map<Field<?>, String> all = new HashMap<>(CLASSES);
        all.put(type.state(), "c-state");
        all.putAll(own);
        return Columns.classes(columns, all);
    }
}
