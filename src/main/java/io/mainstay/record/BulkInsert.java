package io.mainstay.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows of one table with few round trips, for imports. */
public final class BulkInsert<T> {

    private static final int BATCH = 500;

    private final String table;
    private final Map<String, Function<T, @Nullable Object>> columns = new LinkedHashMap<>();

    private BulkInsert(String table) {
        this.table = table;
    }

    public static <T> BulkInsert<T> into(String table) {
        return new BulkInsert<>(table);
    }

    public BulkInsert<T> column(String name, Function<T, @Nullable Object> value) {
        columns.put(name, value);
        return this;
    }

    /** A column for each of the fields that is stored in the table with the alias. */
    public BulkInsert<T> fields(List<Field<?>> fields, String alias, Function<T, Values> values) {
        for (Field<?> field : fields) {
            if (field.storage() instanceof Field.Storage.Column column
                    && column.alias().equals(alias)) column(column.name(), row -> parameter(field, values.apply(row)));
        }
        return this;
    }

    public void run(JdbcTemplate jdbc, List<T> rows) {
        String places = "?, ".repeat(columns.size() - 1) + "?";
        String sql = "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values (" + places + ")";
        for (int start = 0; start < rows.size(); start += BATCH) {
            List<@Nullable Object[]> batch = new ArrayList<>();
            for (T row : rows.subList(start, Math.min(rows.size(), start + BATCH))) batch.add(arguments(row));
            jdbc.batchUpdate(sql, batch);
        }
    }

    private @Nullable Object[] arguments(T row) {
        return columns.values().stream().map(value -> value.apply(row)).toArray();
    }

    private static <V> @Nullable Object parameter(Field<V> field, Values values) {
        V value = values.get(field);
        return value == null ? null : field.type().toSql(value);
    }
}
