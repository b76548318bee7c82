package io.mainstay.incident;

import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import java.util.UUID;

/** The bodies that the incident resources take. */
final class IncidentShapes {

    private static final FieldType<String> MESSAGE_TEXT = new FieldType.Text(50_000, true);

    static final Property<String> TEXT = Property.required("text", MESSAGE_TEXT);
    static final Shape MESSAGE = Shape.of("Message", TEXT);

    static final Property<UUID> TEAM = Property.of(TicketFields.TEAM);
    static final Property<UUID> ASSIGNEE = Property.of(TicketFields.ASSIGNEE);
    static final Shape ASSIGNMENT = Shape.of("Assignment", TEAM, ASSIGNEE);

    static final Property<HoldReason> HOLD_REASON =
            Property.required("reason", new FieldType.Choice<>(HoldReason.class, true));
    static final Property<String> HOLD_MESSAGE = Property.of("message", MESSAGE_TEXT);
    static final Property<Instant> FOLLOW_UP = Property.of("follow_up", new FieldType.Moment());
    static final Property<String> VENDOR_REFERENCE =
            Property.of("vendor_reference", IncidentFields.VENDOR_REFERENCE.type());
    static final Shape HOLD = Shape.of("Hold", HOLD_REASON, HOLD_MESSAGE, FOLLOW_UP, VENDOR_REFERENCE);

    static final Property<CloseCode> CLOSE_CODE = Property.required("close_code", IncidentFields.CLOSE_CODE.type());
    static final Property<String> CLOSE_NOTES = Property.required("close_notes", IncidentFields.CLOSE_NOTES.type());
    static final Shape RESOLUTION = Shape.of("Resolution", CLOSE_CODE, CLOSE_NOTES);

    static final Property<String> REASON = Property.of("reason", MESSAGE_TEXT);
    static final Shape REOPENING = Shape.of("Reopening", REASON);

    static final Property<String> CANCEL_REASON = Property.required("reason", MESSAGE_TEXT);
    static final Shape CANCELLATION = Shape.of("Cancellation", CANCEL_REASON);

    static final Property<UUID> PERSON = Property.of("person", new FieldType.Reference(Target.PERSON));
    static final Shape PARTICIPANT = Shape.of("Participant", PERSON);

    static final Property<String> ANNOUNCED_TITLE = Property.required("title", new FieldType.Text(120, false));
    static final Property<String> ANNOUNCED_TEXT = Property.required("text", new FieldType.Text(2_000, true));
    static final Property<UUID> ANNOUNCED_SERVICE = Property.of("service", new FieldType.Reference(Target.SERVICE));
    static final Property<UUID> ANNOUNCED_LOCATION = Property.of("location", new FieldType.Reference(Target.LOCATION));
    static final Property<Boolean> EVERYONE = Property.of("everyone", new FieldType.Flag());
    static final Shape ANNOUNCEMENT = Shape.of(
            "AnnouncementInput", ANNOUNCED_TITLE, ANNOUNCED_TEXT, ANNOUNCED_SERVICE, ANNOUNCED_LOCATION, EVERYONE);

    static final Property<IncidentTaskState> TASK_STATE =
            Property.required("state", new FieldType.Choice<>(IncidentTaskState.class, true));
    static final Shape TASK_MOVE = Shape.of("TaskState", TASK_STATE);

    static final Property<Integer> ENTRY = Property.of("entry", new FieldType.Whole(1, Integer.MAX_VALUE));
    static final Property<String> ERASED_TEXT = Property.of("text", new FieldType.Text(1_000, false));
    static final Property<String> WHY = Property.required("why", new FieldType.Text(500, false));
    static final Shape REDACTION = Shape.of("Redaction", ENTRY, ERASED_TEXT, WHY);

    private IncidentShapes() {}
}
