package io.mainstay.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of a record type into {@link Values}. */
public final class Rows implements RowMapper<Values> {

    private final List<Field<?>> stored;
    private final List<Field<?>> custom;

    public Rows(List<Field<?>> fields) {
        stored = fields.stream()
                .filter(field -> field.storage() instanceof Field.Storage.Column)
                .toList();
        custom = fields.stream()
                .filter(field -> field.storage() instanceof Field.Storage.Custom)
                .toList();
    }

    /** The columns to select, in the order that {@link #mapRow} expects; the custom column last, if it is needed. */
    public String columns() {
        String columns = stored.stream()
                .map(field -> ((Field.Storage.Column) field.storage()).sql())
                .collect(Collectors.joining(", "));
        return custom.isEmpty() ? columns : columns + ", t.custom";
    }

    /** How many columns {@link #columns} names. */
    public int width() {
        return stored.size() + (custom.isEmpty() ? 0 : 1);
    }

    @Override
    public Values mapRow(ResultSet row, int index) throws SQLException {
        Values.Builder values = Values.builder();
        int column = 1;
        for (Field<?> field : stored) read(field, row, column++, values);
        if (!custom.isEmpty()) CustomValues.read(row.getString(column), custom, values);
        return values.build();
    }

    private static <T> void read(Field<T> field, ResultSet row, int column, Values.Builder into) throws SQLException {
        into.set(field, field.type().read(row, column));
    }
}
