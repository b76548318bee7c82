package io.mainstay.api;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * One property that a request's body may have.
 *
 * @param field the field that it sets, or null if it is none of a record
 * @param isMany whether it is a list of such values
 */
public record Property<T>(
        String name,
        FieldType<T> type,
        boolean required,
        @Nullable Field<T> field,
        boolean isMany) {

    public static <T> Property<T> of(Field<T> field) {
        return new Property<>(field.name(), field.type(), false, field, false);
    }

    public static <T> Property<T> required(Field<T> field) {
        return new Property<>(field.name(), field.type(), true, field, false);
    }

    public static <T> Property<T> of(String name, FieldType<T> type) {
        return new Property<>(name, type, false, null, false);
    }

    public static <T> Property<T> required(String name, FieldType<T> type) {
        return new Property<>(name, type, true, null, false);
    }

    /** A list; {@link Given#list} reads it. */
    public static <T> Property<T> many(String name, FieldType<T> type, boolean required) {
        return new Property<>(name, type, required, null, true);
    }

    /** Computed by the product: known, so that sending it is told apart from a mistyped name. */
    public boolean isComputed() {
        return field != null && field.is(Field.Trait.SYSTEM);
    }
}
