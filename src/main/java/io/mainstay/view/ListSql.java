package io.mainstay.view;

import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.FieldType;
import io.mainstay.view.Plan.Few;
import io.mainstay.view.Plan.None;
import io.mainstay.view.Plan.Walk;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a plan. */
final class ListSql {

    private final ListQuery query;
    private final Sql filtered;

    ListSql(ListQuery query, Sql filtered) {
        this.query = query;
        this.filtered = filtered;
    }

    /** Rows from the cursor on, in the order of {@code sort}, each followed by its sort key. */
    Sql rows(Plan plan, String columns, Sort sort, @Nullable Cursor from, int limit) {
        String keys = keys(sort);
        String order = order(sort);
        return switch (plan) {
            // The fence (offset 0) keeps the database from walking an order index in the hope to find the few early.
            case Few few ->
                Sql.of("select " + columns + ", k1, k2, k3 from (select * from (select " + keys + " from "
                                + fromClause() + " where")
                        .then(few.driver().and(filtered).and(after(sort, from)))
                        .then("offset 0) f" + byKeys(sort) + " limit " + limit + ") x join "
                                + query.indexing().table() + " on t.id = x.k3" + details() + byKeys(sort));
            case Walk walk ->
                Sql.of("select " + columns + ", " + keys + " from (")
                        .then(walked(walk, "t.*", sort, from))
                        .then(") t" + details() + " where")
                        .then(filtered)
                        .then(order + " limit " + limit);
            case None none -> throw new IllegalArgumentException("no plan");
        };
    }

    /** The sort key of the last record that a walk looks at, if it goes that far; the index alone answers. */
    Sql boundary(Walk walk, Sort sort, @Nullable Cursor from) {
        return Sql.of("select * from (")
                .then(walked(walk, keys(sort), sort, from))
                .then(") t offset " + (walk.bound() - 1));
    }

    /** How many rows match, counted no further than the limit. */
    Sql count(Plan plan, int limit) {
        Sql matching = switch (plan) {
            case Few few ->
                Sql.of("select from " + query.type().from() + " where")
                        .then(few.driver().and(filtered));
            case Walk walk ->
                Sql.of("select from (")
                        .then(walked(walk, "t.*", query.sort(), null))
                        .then(") t" + details() + " where")
                        .then(filtered);
            case None none -> throw new IllegalArgumentException("no plan");
        };
        return Sql.of("select count(*) from (").then(matching).then("limit " + limit + ") x");
    }

    /**
     * Each branch is ordered and bounded for itself, so that the database merges them instead of sorting them all. A
     * record that two branches find comes twice in a row and is taken once.
     */
    private Sql walked(Walk walk, String columns, Sort sort, @Nullable Cursor from) {
        String end = order(sort) + " limit " + walk.bound();
        List<Sql> branches = new ArrayList<>();
        for (Sql branch : walk.branches()) {
            branches.add(
                    Sql.of("select " + columns + " from " + query.indexing().table() + " where")
                            .then(branch.and(after(sort, from)))
                            .then(end));
        }
        if (branches.size() == 1) return branches.getFirst();
        String key = columns.equals("t.*") ? timeline() + ", t.id" : "t.k2, t.k3";
        return Sql.of("select distinct on (" + key + ") t.* from (")
                .then(Sql.join(
                        " union all ", branches.stream().map(Sql::inParentheses).toList()))
                .then(") t order by " + key.replace(",", sort.direction() + ",") + sort.direction() + " limit "
                        + walk.bound());
    }

    private String keys(Sort sort) {
        return value(sort) + " as k1, " + timeline() + " as k2, t.id as k3";
    }

    /** Detail tables are joined for conditions only if one names them: that halves the cost of a row. */
    private String fromClause() {
        return filtered.text().contains("d.")
                ? query.type().from()
                : query.indexing().table();
    }

    /** What the record type's FROM clause joins to its base table. */
    private String details() {
        String from = query.type().from();
        String table = query.indexing().table();
        if (!from.startsWith(table)) throw new IllegalStateException(from + " does not start with " + table);
        return from.substring(table.length());
    }

    private static String byKeys(Sort sort) {
        String direction = sort.direction();
        return " order by k1" + direction + ", k2" + direction + ", k3" + direction;
    }

    private Sql after(Sort sort, @Nullable Cursor from) {
        if (from == null) return Sql.TRUE;
        Object last = from.bound();
        Object moment = from.timeline().atOffset(ZoneOffset.UTC);
        String sign = sort.descending() ? "<" : ">";
        if (query.indexing().unique().contains(sort.field()) && last != null)
            return Sql.of(value(sort) + " " + sign + " ?", last);
        if (query.indexing().isTimeline(sort))
            return Sql.of("(" + timeline() + ", t.id) " + sign + " (?, ?)", moment, from.id());
        String bound = last == null ? none(sort.field()) : "?";
        String key = "(" + value(sort) + ", " + timeline() + ", t.id) " + sign + " (" + bound + ", ?, ?)";
        return last == null ? Sql.of(key, moment, from.id()) : Sql.of(key, last, moment, from.id());
    }

    private String order(Sort sort) {
        String direction = sort.direction();
        if (query.indexing().unique().contains(sort.field())) return " order by " + value(sort) + direction;
        String rest = timeline() + direction + ", t.id" + direction;
        return " order by " + (query.indexing().isTimeline(sort) ? rest : value(sort) + direction + ", " + rest);
    }

    private String timeline() {
        return column(query.indexing().timeline());
    }

    /** A field that may be without a value gets the highest one instead, so that keys can be compared as rows. */
    private String value(Sort sort) {
        Field<?> field = sort.field();
        String column = column(field);
        return query.indexing().orders().containsKey(field) ? column : "coalesce(" + column + ", " + none(field) + ")";
    }

    private static String none(Field<?> field) {
        return switch (field.type()) {
            case FieldType.Moment moment -> "'infinity'::timestamptz";
            case FieldType.Day day -> "'infinity'::date";
            case FieldType.Whole whole -> "2147483647";
            case FieldType.Choice<?> choice -> "32767::smallint";
            default -> throw new IllegalArgumentException("a list is never sorted by " + field);
        };
    }

    private static String column(Field<?> field) {
        if (field.storage() instanceof Storage.Column column) return column.sql();
        throw new IllegalArgumentException("a list is never sorted by " + field);
    }
}
