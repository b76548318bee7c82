package io.mainstay.problem;

import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Text;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketType;
import java.util.List;

/** The fields of a problem task: a piece of work that belongs to a problem ({@code parent}). */
public final class ProblemTaskFields {

    public static final Field<ProblemTaskState> STATE =
            Field.of("state", new Choice<>(ProblemTaskState.class, true), "t.state", SYSTEM);
    public static final Field<ProblemTaskKind> KIND =
            Field.of("kind", new Choice<>(ProblemTaskKind.class, false), "d.kind", REQUIRED);
    public static final Field<String> DESCRIPTION = Field.of("description", new Text(50_000, true), "d.description");
    public static final Field<String> CLOSE_NOTES = Field.of("close_notes", new Text(20_000, true), "d.close_notes");

    public static final TicketType TYPE = TicketType.of(
            "problem_task",
            "PTASK",
            "problem_task",
            List.of(
                    TicketFields.ID,
                    TicketFields.VERSION,
                    TicketFields.HISTORY_SEQ,
                    TicketFields.NUMBER,
                    TicketFields.TITLE,
                    KIND,
                    DESCRIPTION,
                    STATE,
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
                    TicketFields.REASSIGNMENTS));

    private ProblemTaskFields() {}
}
