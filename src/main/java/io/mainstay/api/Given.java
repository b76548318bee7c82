package io.mainstay.api;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that a request gave, by the properties of its shape. */
public final class Given {

    private static final String UNCHECKED = "\0";

    private final Map<Property<?>, @Nullable Object> values;

    Given(Map<Property<?>, @Nullable Object> values) {
        this.values = values;
    }

    @SuppressWarnings("unchecked") // Body puts only a T under a Property<T>.
    public <T> @Nullable T get(Property<T> property) {
        return (T) values.get(property);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether it was given, if only as null. */
    public boolean has(Property<?> property) {
        return values.containsKey(property);
    }

    /** The values of a property that takes many; none if it was not given. */
    @SuppressWarnings("unchecked") // Body puts only a List<T> under a Property<T> of many.
    public <T> List<T> list(Property<T> property) {
        Object values = this.values.get(property);
        return values == null ? List.of() : (List<T>) values;
    }

    /** The text, or an empty one. */
    public String text(Property<String> property) {
        String text = get(property);
        return text == null ? "" : text;
    }

    /** The value of a required property. */
    public <T> T require(Property<T> property) {
        T value = get(property);
        if (value == null) throw new IllegalStateException(property.name() + " is not required by its shape");
        return value;
    }

    /** The given fields, on a record that has none yet. */
    public Draft draft() {
        return onto(Draft.blank());
    }

    public Draft onto(Draft draft) {
        for (Property<?> property : values.keySet()) set(property, draft);
        return draft;
    }

    /** The given fields as edits that nobody else's change makes stale. */
    public List<FieldEdit<?>> edits() {
        return edits(field -> UNCHECKED);
    }

    /** The given fields as edits; {@code base} tells the code of what the client saw of a field, empty for no value. */
    public List<FieldEdit<?>> edits(Function<Field<?>, String> base) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        for (Property<?> property : values.keySet()) edit(property, base, edits);
        return edits;
    }

    private <T> void edit(Property<T> property, Function<Field<?>, String> base, List<FieldEdit<?>> to) {
        Field<T> field = property.field();
        if (field == null) return;
        String seen = base.apply(field);
        T value = get(property);
        if (seen.equals(UNCHECKED)) to.add(FieldEdit.of(field, value));
        else
            to.add(FieldEdit.of(
                    field, value, seen.isEmpty() ? null : field.type().fromCode(seen)));
    }

    private <T> void set(Property<T> property, Draft draft) {
        Field<T> field = property.field();
        if (field != null) draft.set(field, get(property));
    }
}
