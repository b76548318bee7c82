package io.mainstay.ticket;

import static io.mainstay.record.Field.Trait.HIDDEN;
import static io.mainstay.record.Field.Trait.PUBLIC;
import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SORTABLE;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Listed;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.Target;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The fields that every ticket has; a process adds its state and its own. */
public final class TicketFields {

    public static final Field<UUID> ID = Field.of("id", new Reference(Target.TICKET), "t.id", SYSTEM, HIDDEN);
    public static final Field<String> TYPE = Field.of("type", new Text(30, false), "t.type", SYSTEM, HIDDEN);
    public static final Field<Integer> VERSION =
            Field.of("version", new Whole(1, Integer.MAX_VALUE), "t.version", SYSTEM, HIDDEN);
    public static final Field<Integer> HISTORY_SEQ =
            Field.of("history_seq", new Whole(0, Integer.MAX_VALUE), "t.history_seq", SYSTEM, HIDDEN);
    public static final Field<String> NUMBER =
            Field.of("number", new Text(40, false), "t.number", SYSTEM, SORTABLE, PUBLIC);
    public static final Field<String> TITLE = Field.of("title", new Text(200, false), "t.title", REQUIRED, PUBLIC);
    public static final Field<StateClass> STATE_CLASS =
            Field.of("state_class", new Choice<>(StateClass.class, true), "t.state_class", SYSTEM);
    public static final Field<Boolean> ACTIVE = Field.of("active", new Flag(), "t.active", SYSTEM);
    public static final Field<Priority> PRIORITY =
            Field.of("priority", new Choice<>(Priority.class, true), "t.priority", SORTABLE);
    public static final Field<Level> IMPACT = Field.of("impact", new Choice<>(Level.class, true), "t.impact", REQUIRED);
    public static final Field<Level> URGENCY =
            Field.of("urgency", new Choice<>(Level.class, true), "t.urgency", REQUIRED);
    public static final Field<String> CATEGORY = Field.of("category", new Listed("category"), "t.category");
    public static final Field<String> SUBCATEGORY = Field.of("subcategory", new Listed("subcategory"), "t.subcategory");
    public static final Field<UUID> ORGANISATION =
            Field.of("organisation", new Reference(Target.ORGANISATION), "t.organisation_id", REQUIRED);
    public static final Field<UUID> LOCATION =
            Field.of("location", new Reference(Target.LOCATION), "t.location_id", PUBLIC);
    public static final Field<UUID> CALLER = Field.of("caller", new Reference(Target.PERSON), "t.caller_id", PUBLIC);
    public static final Field<UUID> OPENED_BY =
            Field.of("opened_by", new Reference(Target.PERSON), "t.opened_by_id", SYSTEM, PUBLIC);
    public static final Field<UUID> TEAM = Field.of("team", new Reference(Target.TEAM), "t.team_id", PUBLIC);
    public static final Field<UUID> ASSIGNEE =
            Field.of("assignee", new Reference(Target.PERSON), "t.assignee_id", PUBLIC);
    public static final Field<UUID> SERVICE =
            Field.of("service", new Reference(Target.SERVICE), "t.service_id", PUBLIC);
    public static final Field<UUID> PARENT = Field.of("parent", new Reference(Target.TICKET), "t.parent_id");
    public static final Field<Boolean> RESTRICTED = Field.of("restricted", new Flag(), "t.restricted", SYSTEM);
    public static final Field<Turn> TURN = Field.of("turn", new Choice<>(Turn.class, true), "t.turn", SYSTEM);
    /** The order in which an agent works: ours and unassigned first, then ours, then what waits for others. */
    public static final Field<Integer> QUEUE = Field.of("queue", new Whole(0, 9), "t.queue", SYSTEM, HIDDEN, SORTABLE);

    public static final Field<Instant> TURN_AT = Field.of("turn_at", new Moment(), "t.turn_at", SYSTEM, HIDDEN);
    public static final Field<Instant> CALLER_REPLIED =
            Field.of("caller_replied", new Moment(), "t.caller_replied_at", SYSTEM, HIDDEN);
    public static final Field<Instant> OPENED =
            Field.of("opened", new Moment(), "t.opened_at", SYSTEM, SORTABLE, PUBLIC);
    public static final Field<Instant> UPDATED =
            Field.of("updated", new Moment(), "t.updated_at", SYSTEM, SORTABLE, PUBLIC);
    public static final Field<Instant> RESPONDED = Field.of("responded", new Moment(), "t.responded_at", SYSTEM);
    public static final Field<Instant> RESOLVED =
            Field.of("resolved", new Moment(), "t.resolved_at", SYSTEM, SORTABLE, PUBLIC);
    public static final Field<Instant> CLOSED = Field.of("closed", new Moment(), "t.closed_at", SYSTEM, PUBLIC);
    public static final Field<Instant> FOLLOW_UP = Field.of("follow_up", new Moment(), "t.follow_up_at", SORTABLE);
    public static final Field<Instant> NEXT_UPDATE =
            Field.of("next_update", new Moment(), "t.next_update_at", SORTABLE, PUBLIC);
    public static final Field<Integer> REASSIGNMENTS =
            Field.of("reassignments", new Whole(0, Integer.MAX_VALUE), "t.reassignment_count", SYSTEM);
    public static final Field<Integer> REOPENS =
            Field.of("reopens", new Whole(0, Integer.MAX_VALUE), "t.reopen_count", SYSTEM);

    /** Follow from another field, or from who wrote and when: telling that they changed says nothing more. */
    public static final Set<Field<?>> IMPLIED =
            Set.of(STATE_CLASS, ACTIVE, TURN, REASSIGNMENTS, RESOLVED, CLOSED, RESPONDED, REOPENS);

    private TicketFields() {}
}
