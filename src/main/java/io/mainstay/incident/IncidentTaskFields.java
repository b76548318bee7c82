package io.mainstay.incident;

import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Text;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketType;
import java.util.List;

/** The fields of an incident task: a piece of work that belongs to an incident ({@code parent}). */
public final class IncidentTaskFields {

    public static final Field<IncidentTaskState> STATE =
            Field.of("state", new Choice<>(IncidentTaskState.class, true), "t.state", SYSTEM);
    public static final Field<String> DESCRIPTION = Field.of("description", new Text(50_000, true), "d.description");
    public static final Field<String> CLOSE_NOTES = Field.of("close_notes", new Text(20_000, true), "d.close_notes");

    public static final TicketType TYPE = TicketType.of(
            "incident_task",
            "TASK",
            "incident_task",
            List.of(
                    TicketFields.ID,
                    TicketFields.VERSION,
                    TicketFields.HISTORY_SEQ,
                    TicketFields.NUMBER,
                    TicketFields.TITLE,
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

    private IncidentTaskFields() {}
}
