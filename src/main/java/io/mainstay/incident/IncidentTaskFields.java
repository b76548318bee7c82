package io.mainstay.incident;

import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.ticket.TaskFields;
import io.mainstay.ticket.TicketType;

/** The fields of an incident task: what all tasks have, and its state. */
public final class IncidentTaskFields {

    public static final Field<IncidentTaskState> STATE =
            Field.of("state", new Choice<>(IncidentTaskState.class, true), "t.state", SYSTEM);

    public static final TicketType TYPE = TaskFields.type("incident_task", "TASK", STATE);

    private IncidentTaskFields() {}
}
