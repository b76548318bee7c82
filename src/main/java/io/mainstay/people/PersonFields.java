package io.mainstay.people;

import static io.mainstay.record.Field.Trait.HIDDEN;
import static io.mainstay.record.Field.Trait.PUBLIC;
import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SORTABLE;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Choice;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Moment;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.RecordType;
import io.mainstay.record.Target;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The fields of a person. */
public final class PersonFields {

    public static final Field<UUID> ID = Field.of("id", new Reference(Target.PERSON), "t.id", SYSTEM, HIDDEN);
    public static final Field<String> USER_NAME = Field.of("user_name", new Text(100, false), "t.user_name", REQUIRED);
    public static final Field<String> NAME =
            Field.of("name", new Text(120, false), "t.name", REQUIRED, PUBLIC, SORTABLE);
    public static final Field<String> EMAIL = Field.of("email", new Text(254, false), "t.email");
    public static final Field<String> PHONE = Field.of("phone", new Text(40, false), "t.phone");
    public static final Field<String> MOBILE = Field.of("mobile", new Text(40, false), "t.mobile");
    public static final Field<String> TITLE = Field.of("title", new Text(120, false), "t.title", PUBLIC);
    public static final Field<UUID> ORGANISATION =
            Field.of("organisation", new Reference(Target.ORGANISATION), "t.organisation_id", REQUIRED);
    public static final Field<UUID> LOCATION = Field.of("location", new Reference(Target.LOCATION), "t.location_id");
    public static final Field<String> ZONE = Field.of("zone", new Text(60, false), "t.zone", REQUIRED);
    public static final Field<Language> LANGUAGE =
            Field.of("language", new Choice<>(Language.class, false), "t.language", REQUIRED);
    public static final Field<Theme> THEME = Field.of("theme", new Choice<>(Theme.class, false), "t.theme", REQUIRED);
    public static final Field<Boolean> VIP = Field.of("vip", new Flag(), "t.vip");
    public static final Field<Boolean> ACTIVE = Field.of("active", new Flag(), "t.active", SYSTEM);
    public static final Field<Instant> CREATED = Field.of("created", new Moment(), "t.created_at", SYSTEM);
    public static final Field<Integer> VERSION =
            Field.of("version", new Whole(1, Integer.MAX_VALUE), "t.version", SYSTEM, HIDDEN);

    public static final RecordType TYPE = new RecordType(
            "person",
            "person t",
            List.of(
                    ID,
                    USER_NAME,
                    NAME,
                    EMAIL,
                    PHONE,
                    MOBILE,
                    TITLE,
                    ORGANISATION,
                    LOCATION,
                    ZONE,
                    LANGUAGE,
                    THEME,
                    VIP,
                    ACTIVE,
                    CREATED,
                    VERSION));

    /** What people change in their own profile. */
    static final Set<Field<?>> OWN = Set.of(PHONE, MOBILE, ZONE, LANGUAGE, THEME);

    private PersonFields() {}
}
