package io.mainstay.incident;

import io.mainstay.process.list.TicketColumns;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import java.util.Map;

/** The columns of the list of incidents. */
public final class IncidentColumns {

    public static final TicketColumns COLUMNS = new TicketColumns(
            List.of(
                    TicketFields.PRIORITY,
                    TicketFields.NUMBER,
                    TicketFields.TITLE,
                    TicketFields.CALLER,
                    TicketFields.SERVICE,
                    IncidentFields.STATE,
                    TicketFields.TURN,
                    TicketFields.ASSIGNEE,
                    TicketFields.OPENED),
            List.of(
                    TicketFields.OPENED,
                    TicketFields.PRIORITY,
                    TicketFields.NUMBER,
                    TicketFields.QUEUE,
                    TicketFields.UPDATED,
                    TicketFields.RESOLVED,
                    TicketFields.FOLLOW_UP,
                    TicketFields.NEXT_UPDATE),
            List.of(
                    IncidentFields.HOLD_REASON,
                    TicketFields.CALLER,
                    TicketFields.TURN,
                    TicketFields.TURN_AT,
                    TicketFields.CALLER_REPLIED,
                    TicketFields.FOLLOW_UP,
                    TicketFields.NEXT_UPDATE),
            Map.of(TicketFields.TURN, "c-turn"));

    private IncidentColumns() {}
}
