package io.mainstay.api;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * One property that a request's body may have.
 *
 * @param field the field that it sets, or null if it is none of a record
 */
public record Property<T>(
        String name,
        FieldType<T> type,
        boolean required,
        @Nullable Field<T> field) {

    public static <T> Property<T> of(Field<T> field) {
        return new Property<>(field.name(), field.type(), false, field);
    }

    public static <T> Property<T> required(Field<T> field) {
        return new Property<>(field.name(), field.type(), true, field);
    }

    public static <T> Property<T> of(String name, FieldType<T> type) {
        return new Property<>(name, type, false, null);
    }

    public static <T> Property<T> required(String name, FieldType<T> type) {
        return new Property<>(name, type, true, null);
    }

    /** Computed by the product: known, so that sending it is told apart from a mistyped name. */
    public boolean isComputed() {
        return field != null && field.is(Field.Trait.SYSTEM);
    }
}
