package io.mainstay.problem;

import io.mainstay.process.list.TicketColumns;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import java.util.Map;

/** The columns of the list of problems. */
public final class ProblemColumns {

    public static final TicketColumns COLUMNS = new TicketColumns(
            List.of(
                    TicketFields.PRIORITY,
                    TicketFields.NUMBER,
                    TicketFields.TITLE,
                    ProblemFields.KNOWN_ERROR,
                    TicketFields.SERVICE,
                    ProblemFields.STATE,
                    ProblemLists.INCIDENTS,
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
                    ProblemFields.RISK_REVIEW),
            List.of(),
            Map.of(ProblemFields.KNOWN_ERROR, "c-mark", ProblemLists.INCIDENTS, "c-count"));

    /** The index of known errors, and that of reviews; see the migration. */
    public static final Map<Field<?>, String> FOUND = Map.of(
            ProblemFields.KNOWN_ERROR, "select d.id from problem d",
            ProblemFields.RISK_REVIEW, "select d.id from problem d");

    private ProblemColumns() {}
}
