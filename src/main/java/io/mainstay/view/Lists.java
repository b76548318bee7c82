package io.mainstay.view;

import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.record.Field;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Pages and counts of lists; see {@link ListPlanner} for how they stay fast. */
@Repository
public class Lists {

    private static final int COUNTED = 1_000;

    private final Unprepared database;

    public Lists(Unprepared database) {
        this.database = database;
    }

    /** A row with its sort key. */
    private record Keyed(Values values, Key key) {}

    private record Key(@Nullable String value, OffsetDateTime timeline, UUID id) {}

    /** The page of at most {@code size} rows at the cursor, or the first. */
    public Listing page(ListQuery query, int size, @Nullable Cursor from) {
        ListPlanner planner = planner(query);
        Plan plan = planner.plan(new Probes(database, planner).counts());
        if (plan instanceof Plan.None) return new Listing.TooMany(query.sort());
        boolean backwards = from != null && from.backwards();
        Sort sort = backwards ? query.sort().reversed() : query.sort();
        ListSql statements = new ListSql(query, planner.tested(plan));
        List<Keyed> found = rows(query, statements, plan, sort, from, size + 1);
        boolean full = found.size() > size;
        Cursor stopped = null;
        if (!full && plan instanceof Plan.Walk walk)
            stopped = boundary(query, statements.boundary(walk, sort, from), backwards);
        List<Keyed> rows = new ArrayList<>(full ? found.subList(0, size) : found);
        if (backwards) Collections.reverse(rows);
        Cursor beyond = full ? cursor(query, backwards ? rows.getFirst() : rows.getLast(), backwards) : stopped;
        Cursor behind = from == null || rows.isEmpty()
                ? null
                : cursor(query, backwards ? rows.getLast() : rows.getFirst(), !backwards);
        List<Values> values = rows.stream().map(Keyed::values).toList();
        return new Listing.Page(values, backwards ? beyond : behind, backwards ? behind : beyond, stopped != null);
    }

    /** How many match, at most 1,000. */
    public Listing.Count count(ListQuery query) {
        ListPlanner planner = planner(query);
        Plan plan = planner.plan(new Probes(database, planner).counts());
        ListSql statements = new ListSql(query, planner.tested(plan));
        if (plan instanceof Plan.None) {
            Sort timeline = new Sort(query.indexing().timeline(), true);
            return count(new ListQuery(
                    query.type(),
                    query.indexing(),
                    query.columns(),
                    query.condition(),
                    query.context(),
                    query.scope(),
                    query.internal(),
                    timeline));
        }
        int counted = database.query(statements.count(plan, COUNTED + 1), (row, index) -> row.getInt(1))
                .getFirst();
        if (counted > COUNTED) return new Listing.Count(COUNTED, true);
        boolean stopped = plan instanceof Plan.Walk walk
                && boundary(query, statements.boundary(walk, query.sort(), null), false) != null;
        return new Listing.Count(counted, stopped);
    }

    private static ListPlanner planner(ListQuery query) {
        return new ListPlanner(
                query,
                new Filter(
                        query.condition(),
                        query.context(),
                        query.internal(),
                        query.indexing().always()));
    }

    private List<Keyed> rows(
            ListQuery query, ListSql statements, Plan plan, Sort sort, @Nullable Cursor from, int limit) {
        Rows rows = new Rows(query.columns());
        Sql sql = statements.rows(plan, rows.columns(), sort, from, limit);
        int width = rows.width();
        return database.query(
                sql,
                (row, index) ->
                        new Keyed(rows.mapRow(row, index), key(query.sort().field(), row, width)));
    }

    private @Nullable Cursor boundary(ListQuery query, Sql sql, boolean backwards) {
        List<Key> last = database.query(sql, (row, index) -> key(query.sort().field(), row, 0));
        return last.isEmpty() ? null : cursor(query, last.getFirst(), backwards);
    }

    private static Cursor cursor(ListQuery query, Keyed row, boolean backwards) {
        return cursor(query, row.key(), backwards);
    }

    private static Cursor cursor(ListQuery query, Key key, boolean backwards) {
        return new Cursor(query.sort(), key.value(), key.timeline().toInstant(), key.id(), backwards);
    }

    private static Key key(Field<?> field, ResultSet row, int before) throws SQLException {
        OffsetDateTime timeline = row.getObject(before + 2, OffsetDateTime.class);
        return new Key(code(field, row, before + 1), timeline, row.getObject(before + 3, UUID.class));
    }

    /** What stands for "no value" in a sort key is no value of the field. */
    private static <T> @Nullable String code(Field<T> field, ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null || text.equals("infinity") || text.equals("32767") || text.equals("2147483647")) return null;
        T value = field.type().read(row, column);
        return value == null ? null : field.type().toCode(value);
    }
}
