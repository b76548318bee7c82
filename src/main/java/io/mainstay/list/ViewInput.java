package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.list.ViewKeeper.Content;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.view.SavedView.Owner;
import io.mainstay.view.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A view as a program wants it. */
record ViewInput(RecordList list, String name, Owner owner, Content content) {

    private static final Property<String> TYPE = Property.required(ViewFields.TYPE);
    private static final Property<String> NAME = Property.required(ViewFields.NAME);
    private static final Property<String> FILTER = Property.of(ViewFields.FILTER);
    private static final Property<String> SORT = Property.of(ViewFields.SORT);
    private static final Property<String> COLUMNS = Property.of(ViewFields.COLUMNS);
    private static final Property<UUID> TEAM = Property.of(ViewFields.TEAM);
    private static final Property<Boolean> EVERYONE = Property.of(ViewFields.EVERYONE);

    static final Shape SHAPE = Shape.of("ViewInput", TYPE, NAME, FILTER, SORT, COLUMNS, TEAM, EVERYONE);

    /** @throws Refusal for a type without a list, and an order or column that its list does not have */
    static ViewInput of(Body body, RecordLists lists, Viewer viewer) {
        Given given = body.as(SHAPE);
        RecordList list = lists.find(given.require(TYPE))
                .orElseThrow(() -> Refusal.invalid(ViewFields.TYPE, "list.refusal.type"));
        String order = given.text(SORT);
        Sort sort = order.isEmpty()
                ? list.usualSort()
                : list.sort(order)
                        .orElseThrow(() -> Refusal.invalid(ViewFields.SORT, "api.refusal.not_sortable", order));
        boolean everyone = Boolean.TRUE.equals(given.get(EVERYONE));
        return new ViewInput(
                list,
                given.require(NAME),
                ViewFields.owner(given.get(TEAM), everyone, viewer),
                new Content(given.text(FILTER), sort, columns(list, given.text(COLUMNS))));
    }

    private static List<Field<?>> columns(RecordList list, String text) {
        if (text.isEmpty()) return list.columns();
        List<String> names = Arrays.stream(text.split(",")).map(String::strip).toList();
        List<Field<?>> columns = list.columns(names);
        for (String name : names) {
            if (!Columns.names(columns).contains(name))
                throw Refusal.invalid(ViewFields.COLUMNS, "api.refusal.unknown_field", name);
        }
        return columns;
    }
}
