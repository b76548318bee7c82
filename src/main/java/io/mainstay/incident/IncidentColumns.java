package io.mainstay.incident;

import io.mainstay.list.Columns;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the list of incidents: which there are by default, how wide each is, what a row needs besides. */
final class IncidentColumns {

    /** What somebody sees who chose none. */
    static final List<Field<?>> USUAL = List.of(
            TicketFields.PRIORITY,
            TicketFields.NUMBER,
            TicketFields.TITLE,
            TicketFields.CALLER,
            TicketFields.SERVICE,
            IncidentFields.STATE,
            TicketFields.TURN,
            TicketFields.ASSIGNEE,
            TicketFields.OPENED);

    /** The usual order first. */
    static final List<Field<?>> ORDERS = List.of(
            TicketFields.OPENED,
            TicketFields.PRIORITY,
            TicketFields.NUMBER,
            TicketFields.QUEUE,
            TicketFields.UPDATED,
            TicketFields.RESOLVED,
            TicketFields.FOLLOW_UP,
            TicketFields.NEXT_UPDATE);

    /** What a row needs in order to show the usual columns, and who may read the rest. */
    private static final List<Field<?>> NEEDED = List.of(
            TicketFields.ID,
            TicketFields.HISTORY_SEQ,
            TicketFields.NUMBER,
            TicketFields.TITLE,
            TicketFields.PRIORITY,
            IncidentFields.STATE,
            IncidentFields.HOLD_REASON,
            TicketFields.CALLER,
            TicketFields.ASSIGNEE,
            TicketFields.TEAM,
            TicketFields.RESTRICTED,
            TicketFields.ORGANISATION,
            TicketFields.TURN,
            TicketFields.TURN_AT,
            TicketFields.CALLER_REPLIED,
            TicketFields.FOLLOW_UP,
            TicketFields.NEXT_UPDATE,
            TicketFields.OPENED);

    /** Classes of cells that look their own way; see list.css, which gives them their widths. */
    private static final Map<Field<?>, String> CLASSES = Map.of(
            TicketFields.PRIORITY, "c-pr",
            TicketFields.NUMBER, "c-num",
            TicketFields.TITLE, "c-title",
            TicketFields.CALLER, "c-person",
            TicketFields.SERVICE, "c-service",
            IncidentFields.STATE, "c-state",
            TicketFields.TURN, "c-turn",
            TicketFields.ASSIGNEE, "c-who",
            TicketFields.OPENED, "c-age");

    private IncidentColumns() {}

    /** The fields that rows with these columns are made of. */
    static List<Field<?>> fetched(List<Field<?>> columns) {
        Set<Field<?>> all = new LinkedHashSet<>(NEEDED);
        all.addAll(columns);
        return List.copyOf(all);
    }

    /** The classes of the cells of each column, in order. */
    static List<String> classes(List<Field<?>> columns) {
        return Columns.classes(columns, CLASSES);
    }
}
