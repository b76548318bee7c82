package io.mainstay.problem;

import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Day;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.Target;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of a problem: what every ticket has, and its own. None is public: requesters never see a problem. */
public final class ProblemFields {

    public static final Field<ProblemState> STATE =
            Field.of("state", new Choice<>(ProblemState.class, true), "t.state", SYSTEM);
    public static final Field<String> DESCRIPTION = Field.of("description", new Text(50_000, true), "d.description");
    /** How somebody on the phone notices that it is this problem. */
    public static final Field<String> SYMPTOMS = Field.of("symptoms", new Text(5_000, true), "d.symptoms");

    public static final Field<String> CAUSE_NOTES = Field.of("cause_notes", new Text(20_000, true), "d.cause_notes");
    public static final Field<String> FIX_NOTES = Field.of("fix_notes", new Text(20_000, true), "d.fix_notes");
    public static final Field<String> WORKAROUND = Field.of("workaround", new Text(20_000, true), "d.workaround");
    /** Whether requesters may read the workaround, once it is a known error. */
    public static final Field<Boolean> WORKAROUND_PUBLIC =
            Field.of("workaround_public", new Flag(), "d.workaround_public", REQUIRED);

    public static final Field<Boolean> KNOWN_ERROR = Field.of("known_error", new Flag(), "d.known_error", SYSTEM);
    public static final Field<Instant> KNOWN_ERROR_SINCE =
            Field.of("known_error_since", new Moment(), "d.known_error_at", SYSTEM);
    public static final Field<ResolutionCode> RESOLUTION_CODE =
            Field.of("resolution_code", new Choice<>(ResolutionCode.class, false), "d.resolution_code", SYSTEM);
    public static final Field<String> CLOSE_NOTES =
            Field.of("close_notes", new Text(20_000, true), "d.close_notes", SYSTEM);
    public static final Field<UUID> DUPLICATE_OF =
            Field.of("duplicate_of", new Reference(Target.TICKET), "d.duplicate_of_id", SYSTEM);
    public static final Field<String> RISK_REASON =
            Field.of("risk_reason", new Text(5_000, true), "d.risk_reason", SYSTEM);
    /** Who answers for living with it; often somebody who has no account here. */
    public static final Field<String> RISK_APPROVER =
            Field.of("risk_approver", new Text(200, false), "d.risk_approver", SYSTEM);
    /** When the accepted risk comes back to be judged again. */
    public static final Field<LocalDate> RISK_REVIEW = Field.of("risk_review", new Day(), "d.risk_review", SYSTEM);

    public static final Field<UUID> RESOLVED_BY =
            Field.of("resolved_by", new Reference(Target.PERSON), "d.resolved_by_id", SYSTEM);
    public static final Field<UUID> CLOSED_BY =
            Field.of("closed_by", new Reference(Target.PERSON), "d.closed_by_id", SYSTEM);
    /** How many incidents its workaround helped. */
    public static final Field<Integer> APPLIED =
            Field.of("applied", new Whole(0, Integer.MAX_VALUE), "d.applied_count", SYSTEM);

    /** The review after closing: what to do again. */
    public static final Field<String> WENT_WELL = Field.of("went_well", new Text(20_000, true), "d.went_well");
    /** The review after closing: what to do otherwise next time. */
    public static final Field<String> WENT_BADLY = Field.of("went_badly", new Text(20_000, true), "d.went_badly");

    /** The type itself; the order of the fields is that of forms and exports. */
    public static final TicketType TYPE = TicketType.of(
                    "problem",
                    "PRB",
                    "problem",
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
                            TicketFields.IMPACT,
                            TicketFields.URGENCY,
                            TicketFields.OPENED_BY,
                            TicketFields.ORGANISATION,
                            TicketFields.CATEGORY,
                            TicketFields.SUBCATEGORY,
                            TicketFields.SERVICE,
                            TicketFields.TEAM,
                            TicketFields.ASSIGNEE,
                            TicketFields.RESTRICTED,
                            TicketFields.TURN,
                            TicketFields.TURN_AT,
                            TicketFields.FOLLOW_UP,
                            SYMPTOMS,
                            CAUSE_NOTES,
                            WORKAROUND,
                            WORKAROUND_PUBLIC,
                            KNOWN_ERROR,
                            KNOWN_ERROR_SINCE,
                            APPLIED,
                            FIX_NOTES,
                            RESOLUTION_CODE,
                            CLOSE_NOTES,
                            DUPLICATE_OF,
                            RISK_REASON,
                            RISK_APPROVER,
                            RISK_REVIEW,
                            WENT_WELL,
                            WENT_BADLY,
                            TicketFields.OPENED,
                            TicketFields.UPDATED,
                            TicketFields.RESOLVED,
                            RESOLVED_BY,
                            TicketFields.CLOSED,
                            CLOSED_BY,
                            TicketFields.REASSIGNMENTS,
                            TicketFields.REOPENS))
            .withOwnIndexes();

    private ProblemFields() {}
}
