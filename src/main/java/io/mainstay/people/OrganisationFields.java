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

/** The fields of an organisation: a company, or a department for internal IT. */
public final class OrganisationFields {

    public static final Field<UUID> ID = Field.of("id", new Reference(Target.ORGANISATION), "t.id", SYSTEM, HIDDEN);
    public static final Field<String> NAME =
            Field.of("name", new Text(120, false), "t.name", REQUIRED, PUBLIC, SORTABLE);
    public static final Field<UUID> PARENT = Field.of("parent", new Reference(Target.ORGANISATION), "t.parent_id");
    public static final Field<Boolean> ACTIVE = Field.of("active", new Flag(), "t.active");
    public static final Field<Integer> VERSION =
            Field.of("version", new Whole(1, Integer.MAX_VALUE), "t.version", SYSTEM, HIDDEN);

    public static final RecordType TYPE =
            new RecordType("organisation", "organisation t", List.of(ID, NAME, PARENT, ACTIVE, VERSION));

    private OrganisationFields() {}
}
