package io.mainstay.incident;

import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.process.api.TicketShapes;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import java.util.UUID;

/** The bodies that the incident resources take. */
final class IncidentShapes {

    static final Property<UUID> TEAM = Property.of(TicketFields.TEAM);
    static final Property<UUID> ASSIGNEE = Property.of(TicketFields.ASSIGNEE);
    static final Shape ASSIGNMENT = Shape.of("Assignment", TEAM, ASSIGNEE);

    static final Property<HoldReason> HOLD_REASON =
            Property.required("reason", new FieldType.Choice<>(HoldReason.class, true));
    static final Property<String> HOLD_MESSAGE = Property.of("message", TicketShapes.MESSAGE_TEXT);
    static final Property<Instant> FOLLOW_UP = Property.of("follow_up", new FieldType.Moment());
    static final Property<String> VENDOR_REFERENCE =
            Property.of("vendor_reference", IncidentFields.VENDOR_REFERENCE.type());
    static final Shape HOLD = Shape.of("Hold", HOLD_REASON, HOLD_MESSAGE, FOLLOW_UP, VENDOR_REFERENCE);

    static final Property<CloseCode> CLOSE_CODE = Property.required("close_code", IncidentFields.CLOSE_CODE.type());
    static final Property<String> CLOSE_NOTES = Property.required("close_notes", IncidentFields.CLOSE_NOTES.type());
    static final Shape RESOLUTION = Shape.of("Resolution", CLOSE_CODE, CLOSE_NOTES);

    static final Property<String> REASON = Property.of("reason", TicketShapes.MESSAGE_TEXT);
    static final Shape REOPENING = Shape.of("Reopening", REASON);

    static final Property<String> CANCEL_REASON = Property.required("reason", TicketShapes.MESSAGE_TEXT);
    static final Shape CANCELLATION = Shape.of("Cancellation", CANCEL_REASON);

    static final Property<String> ANNOUNCED_TITLE = Property.required("title", new FieldType.Text(120, false));
    static final Property<String> ANNOUNCED_TEXT = Property.required("text", new FieldType.Text(2_000, true));
    static final Property<UUID> ANNOUNCED_SERVICE = Property.of("service", new FieldType.Reference(Target.SERVICE));
    static final Property<UUID> ANNOUNCED_LOCATION = Property.of("location", new FieldType.Reference(Target.LOCATION));
    static final Property<Boolean> EVERYONE = Property.of("everyone", new FieldType.Flag());
    static final Shape ANNOUNCEMENT = Shape.of(
            "AnnouncementInput", ANNOUNCED_TITLE, ANNOUNCED_TEXT, ANNOUNCED_SERVICE, ANNOUNCED_LOCATION, EVERYONE);

    private IncidentShapes() {}
}
