package io.mainstay.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was and what is about to change. Process rules read and write drafts only, so that the same rules
 * serve a live write, an import and a replay.
 */
public final class Draft {

    private final Values before;
    private final Map<Field<?>, @Nullable Object> changes = new LinkedHashMap<>();

    public Draft(Values before) {
        this.before = before;
    }

    public static Draft blank() {
        return new Draft(Values.NONE);
    }

    public Values before() {
        return before;
    }

    @SuppressWarnings("unchecked") // set() puts only a T under a Field<T>.
    public <T> @Nullable T get(Field<T> field) {
        return changes.containsKey(field) ? (T) changes.get(field) : before.get(field);
    }

    public <T> T require(Field<T> field) {
        T value = get(field);
        if (value == null) throw new IllegalStateException("field " + field + " has no value");
        return value;
    }

    /** Text is kept in its composed form. */
    public <T> Draft set(Field<T> field, @Nullable T value) {
        Object kept = value instanceof String text ? Characters.composed(text) : value;
        if (Objects.equals(before.get(field), kept)) changes.remove(field);
        else changes.put(field, kept);
        return this;
    }

    /** Whether the draft's value differs from what was stored. */
    public boolean changes(Field<?> field) {
        return changes.containsKey(field);
    }

    public boolean isChanged() {
        return !changes.isEmpty();
    }

    public Set<Field<?>> changed() {
        return changes.keySet();
    }

    /** The record as it will be. */
    public Values after() {
        Values.Builder after = Values.builder().all(before);
        changes.keySet().forEach(field -> copy(field, after));
        return after.build();
    }

    private <T> void copy(Field<T> field, Values.Builder to) {
        to.set(field, get(field));
    }
}
