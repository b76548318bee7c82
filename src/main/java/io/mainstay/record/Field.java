package io.mainstay.record;

import java.util.EnumSet;
import java.util.Set;

/**
 * One typed field of a record type, declared once as a constant. Lists, forms, API, CSV, history and the filter
 * language read this declaration. Two fields are equal only if they are the same constant.
 */
public final class Field<T> {

    /** What may be done with a field. */
    public enum Trait {
        /** Computed by the product; a person or program never writes it directly. */
        SYSTEM,
        /** A list may be sorted by it (an index serves the order, or a bounded probe finds few matches). */
        SORTABLE,
        /** Must have a value. */
        REQUIRED,
        /** A requester may read it on a record that they may see. */
        PUBLIC,
        /** Neither a column nor a filter: identity and bookkeeping. */
        HIDDEN
    }

    /** Where the value is stored. */
    public sealed interface Storage {
        /** A column of one of the record type's tables, by the alias that its FROM clause gives. */
        record Column(String alias, String name) implements Storage {
            public String sql() {
                return alias + "." + name;
            }
        }

        /** A key of the {@code custom} jsonb column of the base table (alias {@code t}). */
        record Custom(String key) implements Storage {}
    }

    private final String name;
    private final FieldType<T> type;
    private final Storage storage;
    private final Set<Trait> traits;

    private Field(String name, FieldType<T> type, Storage storage, Set<Trait> traits) {
        this.name = name;
        this.type = type;
        this.storage = storage;
        this.traits = traits;
    }

    /** A field whose column has its own name: {@code t.priority} is the field {@code priority}. */
    public static <T> Field<T> of(String name, FieldType<T> type, String column, Trait... traits) {
        int dot = column.indexOf('.');
        return new Field<>(
                name,
                type,
                new Storage.Column(column.substring(0, dot), column.substring(dot + 1)),
                traits.length == 0 ? Set.of() : EnumSet.of(traits[0], traits));
    }

    public static <T> Field<T> custom(String key, FieldType<T> type, Trait... traits) {
        return new Field<>("custom." + key, type, new Storage.Custom(key), Set.of(traits));
    }

    /** Whether it is kept beside the base table (alias {@code t}), so that a condition on it needs a join. */
    public boolean isJoined() {
        return storage instanceof Storage.Column column && !column.alias().equals("t");
    }

    /** Whether an administrator added it. */
    public boolean isCustom() {
        return storage instanceof Storage.Custom;
    }

    /** The stable name in filters, API, history and message keys. */
    public String name() {
        return name;
    }

    public FieldType<T> type() {
        return type;
    }

    public Storage storage() {
        return storage;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    @Override
    public String toString() {
        return name;
    }
}
