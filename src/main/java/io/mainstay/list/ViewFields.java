package io.mainstay.list;

import static io.mainstay.record.Field.Trait.SYSTEM;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType.Flag;
import io.mainstay.record.FieldType.Reference;
import io.mainstay.record.FieldType.Text;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import io.mainstay.view.SavedView.Owner;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A view as programs know it. */
final class ViewFields {

    static final Field<String> TYPE = Field.of("type", new Text(30, false), "v.record_type");
    static final Field<String> NAME = Field.of("name", new Text(80, false), "v.name");
    static final Field<String> FILTER = Field.of("filter", new Text(4_000, false), "v.filter");
    static final Field<String> SORT = Field.of("sort", new Text(80, false), "v.sort_field");
    static final Field<String> COLUMNS = Field.of("columns", new Text(2_000, false), "v.columns");
    static final Field<UUID> TEAM = Field.of("team", new Reference(Target.TEAM), "v.team_id");
    static final Field<Boolean> EVERYONE = Field.of("everyone", new Flag(), "v.everyone");
    static final Field<Boolean> MAY_CHANGE = Field.of("may_change", new Flag(), "v.may_change", SYSTEM);

    static final List<Field<?>> ALL = List.of(TYPE, NAME, FILTER, SORT, COLUMNS, TEAM, EVERYONE, MAY_CHANGE);

    private ViewFields() {}

    /** For whom it is: a team, everyone, or else the viewer. */
    static Owner owner(@Nullable UUID team, boolean everyone, Viewer viewer) {
        if (everyone) return new Owner.Everyone();
        return team == null ? new Owner.Person(viewer.personId()) : new Owner.Team(team);
    }

    static Values values(ListView view, RecordList list) {
        Owner owner = view.saved() == null ? new Owner.Everyone() : view.saved().owner();
        return Values.builder()
                .set(TYPE, list.type())
                .set(NAME, view.saved() == null ? view.code() : view.saved().name())
                .set(FILTER, view.filter())
                .set(SORT, ListState.text(view.sort()))
                .set(COLUMNS, Columns.text(view.columns()))
                .set(TEAM, owner instanceof Owner.Team team ? team.id() : null)
                .set(EVERYONE, owner instanceof Owner.Everyone)
                .set(MAY_CHANGE, view.mayChange())
                .build();
    }
}
