package io.mainstay.incident;

import static io.mainstay.record.Field.Trait.HIDDEN;
import static io.mainstay.record.Field.Trait.PUBLIC;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Listed;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.Target;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of an incident: what every ticket has, and its own. */
public final class IncidentFields {

    public static final Field<IncidentState> STATE =
            Field.of("state", new Choice<>(IncidentState.class, true), "t.state", SYSTEM, PUBLIC);
    public static final Field<String> DESCRIPTION =
            Field.of("description", new Text(50_000, true), "d.description", PUBLIC);
    public static final Field<String> CONTACT_TYPE =
            Field.of("contact_type", new Listed("contact_type"), "d.contact_type");
    public static final Field<HoldReason> HOLD_REASON =
            Field.of("hold_reason", new Choice<>(HoldReason.class, true), "d.hold_reason", SYSTEM);
    /** When the caller was last asked or reminded, while the incident waits for them. */
    public static final Field<Instant> ASKED = Field.of("asked", new Moment(), "d.asked_at", SYSTEM, HIDDEN);
    /** How often the caller was reminded of the question that the incident waits with. */
    public static final Field<Integer> REMINDERS =
            Field.of("reminders", new Whole(0, 1_000), "d.reminder_count", SYSTEM, HIDDEN);

    public static final Field<String> VENDOR_REFERENCE =
            Field.of("vendor_reference", new Text(100, false), "d.vendor_reference");
    public static final Field<CloseCode> CLOSE_CODE =
            Field.of("close_code", new Choice<>(CloseCode.class, false), "d.close_code", SYSTEM, PUBLIC);
    public static final Field<String> CLOSE_NOTES =
            Field.of("close_notes", new Text(20_000, true), "d.close_notes", SYSTEM, PUBLIC);
    public static final Field<String> PRIORITY_REASON =
            Field.of("priority_reason", new Text(500, false), "d.priority_reason");
    public static final Field<UUID> RESOLVED_BY =
            Field.of("resolved_by", new Reference(Target.PERSON), "d.resolved_by_id", SYSTEM);
    public static final Field<UUID> CLOSED_BY =
            Field.of("closed_by", new Reference(Target.PERSON), "d.closed_by_id", SYSTEM);
    public static final Field<Instant> REOPENED = Field.of("reopened", new Moment(), "d.reopened_at", SYSTEM);
    public static final Field<UUID> REOPENED_BY =
            Field.of("reopened_by", new Reference(Target.PERSON), "d.reopened_by_id", SYSTEM);
    public static final Field<Instant> SERVICE_LOST = Field.of("service_lost", new Moment(), "d.service_lost_at");
    public static final Field<Instant> SERVICE_RESTORED =
            Field.of("service_restored", new Moment(), "d.service_restored_at");

    /** How content the caller was when they confirmed the solution: 1 not at all to 5 very. */
    public static final Field<Integer> SATISFACTION =
            Field.of("satisfaction", new Whole(1, 5), "d.satisfaction", SYSTEM, PUBLIC);

    /** The type itself; the order of the fields is that of forms and exports. */
    public static final TicketType TYPE = TicketType.of(
            "incident",
            "INC",
            "incident",
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
                    TicketFields.IMPACT,
                    TicketFields.URGENCY,
                    TicketFields.PRIORITY,
                    PRIORITY_REASON,
                    TicketFields.CALLER,
                    TicketFields.OPENED_BY,
                    CONTACT_TYPE,
                    TicketFields.ORGANISATION,
                    TicketFields.LOCATION,
                    TicketFields.CATEGORY,
                    TicketFields.SUBCATEGORY,
                    TicketFields.SERVICE,
                    TicketFields.TEAM,
                    TicketFields.ASSIGNEE,
                    TicketFields.PARENT,
                    TicketFields.RESTRICTED,
                    TicketFields.TURN,
                    TicketFields.TURN_AT,
                    TicketFields.CALLER_REPLIED,
                    HOLD_REASON,
                    ASKED,
                    REMINDERS,
                    TicketFields.FOLLOW_UP,
                    VENDOR_REFERENCE,
                    TicketFields.NEXT_UPDATE,
                    CLOSE_CODE,
                    CLOSE_NOTES,
                    TicketFields.OPENED,
                    TicketFields.UPDATED,
                    TicketFields.RESPONDED,
                    TicketFields.RESOLVED,
                    RESOLVED_BY,
                    TicketFields.CLOSED,
                    CLOSED_BY,
                    REOPENED,
                    REOPENED_BY,
                    SATISFACTION,
                    SERVICE_LOST,
                    SERVICE_RESTORED,
                    TicketFields.REASSIGNMENTS,
                    TicketFields.REOPENS));

    private IncidentFields() {}
}
