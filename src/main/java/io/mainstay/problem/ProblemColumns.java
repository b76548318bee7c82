package io.mainstay.problem;

import io.mainstay.process.list.TicketColumns;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What indexes of problems' own table find; see the migrations. */
    public static final Map<Field<?>, String> FOUND = Stream.of(
                    ProblemFields.KNOWN_ERROR,
                    ProblemFields.KNOWN_ERROR_SINCE,
                    ProblemFields.RISK_REVIEW,
                    ProblemFields.RESOLUTION_CODE,
                    ProblemFields.DUPLICATE_OF,
                    ProblemFields.RESOLVED_BY,
                    ProblemFields.CLOSED_BY,
                    ProblemFields.DESCRIPTION,
                    ProblemFields.SYMPTOMS,
                    ProblemFields.CAUSE_NOTES,
                    ProblemFields.WORKAROUND,
                    ProblemFields.FIX_NOTES,
                    ProblemFields.CLOSE_NOTES)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), field -> "select d.id from problem d"));

    private ProblemColumns() {}
}
