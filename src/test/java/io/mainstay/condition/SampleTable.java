package io.mainstay.condition;

import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Values;
import io.mainstay.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The records of {@link Sample} in a real PostgreSQL. */
final class SampleTable implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final SingleConnectionDataSource source;
    private final JdbcTemplate jdbc;

    SampleTable() throws SQLException {
        Connection connection = TestPostgres.connect(TestPostgres.freshDatabase());
        source = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("""
                create table sample (
                    id int primary key, title text, reopen_count int, active boolean, opened_at timestamptz,
                    state smallint, colour text, category text, assignee_id uuid, service_id uuid,
                    custom jsonb not null default '{}');
                create table sample_detail (id int primary key, notes text, due date, team_id uuid)
                """);
    }

    /** Replaces the records by these; ids are their places. A record without detail values has no detail row. */
    void fill(List<Values> records) {
        jdbc.execute("truncate sample, sample_detail");
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> details = new ArrayList<>();
        for (int id = 0; id < records.size(); id++) {
            Values r = records.get(id);
            rows.add(row(
                    id,
                    r,
                    Sample.TITLE,
                    Sample.COUNT,
                    Sample.ACTIVE,
                    Sample.OPENED,
                    Sample.STATE,
                    Sample.COLOUR,
                    Sample.CATEGORY,
                    Sample.ASSIGNEE,
                    Sample.SERVICE,
                    null));
            @Nullable Object[] detail = row(id, r, Sample.NOTES, Sample.DUE, Sample.TEAM);
            if (java.util.Arrays.stream(detail).skip(1).anyMatch(java.util.Objects::nonNull)) details.add(detail);
        }
        jdbc.batchUpdate("insert into sample values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)", rows);
        jdbc.batchUpdate("insert into sample_detail values (?, ?, ?, ?)", details);
    }

    Set<Integer> find(Condition condition, ConditionContext context) {
        Sql where = ConditionSql.compile(condition, context);
        String sql = "select t.id from " + Sample.TYPE.from() + " where " + where.text();
        return new TreeSet<>(jdbc.queryForList(sql, Integer.class, where.arguments()));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The columns of a row; a null instead of a field stands for the custom fields. */
    private static @Nullable Object[] row(int id, Values values, @Nullable Field<?>... fields) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(id);
        for (Field<?> field : fields) row.add(field == null ? custom(values) : bound(values, field));
        return row.toArray();
    }

    private static <T> @Nullable Object bound(Values values, Field<T> field) {
        T value = values.get(field);
        return value == null ? null : field.type().toSql(value);
    }

    private static String custom(Values values) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Field<?> field : Sample.CUSTOM) {
            Object value = values.get(field);
            boolean plain = field.type() instanceof FieldType.Whole || field.type() instanceof FieldType.Flag;
            String key = ((Field.Storage.Custom) field.storage()).key();
            if (value != null) json.put(key, plain ? value : String.valueOf(values.code(field)));
        }
        return JSON.writeValueAsString(json);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
