package io.mainstay.people;

import static io.mainstay.record.Field.Trait.HIDDEN;
import static io.mainstay.record.Field.Trait.PUBLIC;
import static io.mainstay.record.Field.Trait.REQUIRED;
import static io.mainstay.record.Field.Trait.SORTABLE;
import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.FieldType.Whole;
import io.mainstay.record.RecordType;
import io.mainstay.record.Target;
import java.util.List;
import java.util.UUID;

/** The fields of a location: a site with its time zone. */
public final class LocationFields {

    public static final Field<UUID> ID = Field.of("id", new Reference(Target.LOCATION), "t.id", SYSTEM, HIDDEN);
    public static final Field<String> NAME =
            Field.of("name", new Text(120, false), "t.name", REQUIRED, PUBLIC, SORTABLE);
    public static final Field<String> CITY = Field.of("city", new Text(120, false), "t.city", PUBLIC);
    public static final Field<String> COUNTRY = Field.of("country", new Text(120, false), "t.country", PUBLIC);
    public static final Field<String> ZONE = Field.of("zone", new Text(60, false), "t.zone", REQUIRED, PUBLIC);
    public static final Field<Boolean> ACTIVE = Field.of("active", new Flag(), "t.active");
    public static final Field<Integer> VERSION =
            Field.of("version", new Whole(1, Integer.MAX_VALUE), "t.version", SYSTEM, HIDDEN);

    public static final RecordType TYPE =
            new RecordType("location", "location t", List.of(ID, NAME, CITY, COUNTRY, ZONE, ACTIVE, VERSION));

    private LocationFields() {}
}
