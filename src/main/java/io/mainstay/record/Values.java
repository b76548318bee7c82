package io.mainstay.record;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one record's fields at one moment. A field that is absent has no value. */
public final class Values {

    public static final Values NONE = new Values(Map.of());

    private final Map<Field<?>, Object> values;

    private Values(Map<Field<?>, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    @SuppressWarnings("unchecked") // The builder puts only a T under a Field<T>.
    public <T> @Nullable T get(Field<T> field) {
        return (T) values.get(field);
    }

    /** The value of a field that always has one. */
    public <T> T require(Field<T> field) {
        T value = get(field);
        if (value == null) throw new IllegalStateException("field " + field + " has no value");
        return value;
    }

    /** The stable text of a field's value, or null. */
    public <T> @Nullable String code(Field<T> field) {
        T value = get(field);
        return value == null ? null : field.type().toCode(value);
    }

    public Set<Field<?>> fields() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Collects values, starting from none or from a copy. */
    public static final class Builder {
        private final Map<Field<?>, Object> values = new IdentityHashMap<>();

        public <T> Builder set(Field<T> field, @Nullable T value) {
            if (value == null) values.remove(field);
            else values.put(field, value);
            return this;
        }

        public Builder all(Values other) {
            values.putAll(other.values);
            return this;
        }

        public Values build() {
            return new Values(values);
        }
    }
}
