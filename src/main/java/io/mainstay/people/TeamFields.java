package io.mainstay.people;

import static io.mainstay.record.Field.Trait.HIDDEN;
import static io.mainstay.record.Field.Trait.PUBLIC;
import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SORTABLE;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.RecordType;
import io.mainstay.record.Target;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of a team. */
public final class TeamFields {

    public static final Field<UUID> ID = Field.of("id", new Reference(Target.TEAM), "t.id", SYSTEM, HIDDEN);
    public static final Field<String> NAME =
            Field.of("name", new Text(100, false), "t.name", REQUIRED, PUBLIC, SORTABLE);
    public static final Field<String> DESCRIPTION = Field.of("description", new Text(1000, true), "t.description");
    public static final Field<String> EMAIL = Field.of("email", new Text(254, false), "t.email");
    public static final Field<UUID> LEAD = Field.of("lead", new Reference(Target.PERSON), "t.lead_id");
    public static final Field<UUID> ORGANISATION =
            Field.of("organisation", new Reference(Target.ORGANISATION), "t.organisation_id");
    /** Tickets of a restricted team are seen by its members and the people concerned only. */
    public static final Field<Boolean> RESTRICTED = Field.of("restricted", new Flag(), "t.restricted");

    public static final Field<Boolean> ACTIVE = Field.of("active", new Flag(), "t.active", SYSTEM);
    public static final Field<Instant> CREATED = Field.of("created", new Moment(), "t.created_at", SYSTEM);
    public static final Field<Integer> VERSION =
            Field.of("version", new Whole(1, Integer.MAX_VALUE), "t.version", SYSTEM, HIDDEN);

    public static final RecordType TYPE = new RecordType(
            "team",
            "team t",
            List.of(ID, NAME, DESCRIPTION, EMAIL, LEAD, ORGANISATION, RESTRICTED, ACTIVE, CREATED, VERSION));

    private TeamFields() {}
}
