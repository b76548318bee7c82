package io.mainstay.view;

import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.FieldType;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The key by which a list is sorted and paged, as SQL: the field's value, the place on the timeline, the id. */
final class SortKeys {

    private final ListQuery query;

    SortKeys(ListQuery query) {
        this.query = query;
    }

    /** Whether the value alone tells the place in the order. */
    boolean isUnique(Sort sort) {
        return query.indexing().unique().contains(sort.field());
    }

    String keys(Sort sort) {
        return value(sort) + " as k1, " + timeline() + " as k2, t.id as k3";
    }

    static String byKeys(Sort sort) {
        String direction = sort.direction();
        return " order by k1" + direction + ", k2" + direction + ", k3" + direction;
    }

    Sql after(Sort sort, @Nullable Cursor from) {
        if (from == null) return Sql.TRUE;
        Object last = from.bound();
        Object moment = from.timeline().atOffset(ZoneOffset.UTC);
        String sign = sort.descending() ? "<" : ">";
        if (isUnique(sort) && last != null) return Sql.of(value(sort) + " " + sign + " ?", last);
        if (query.indexing().isTimeline(sort))
            return Sql.of("(" + timeline() + ", t.id) " + sign + " (?, ?)", moment, from.id());
        String bound = last == null ? none(sort.field()) : "?";
        String key = "(" + value(sort) + ", " + timeline() + ", t.id) " + sign + " (" + bound + ", ?, ?)";
        return last == null ? Sql.of(key, moment, from.id()) : Sql.of(key, last, moment, from.id());
    }

    String order(Sort sort) {
        String direction = sort.direction();
        if (isUnique(sort)) return " order by " + value(sort) + direction;
        String rest = timeline() + direction + ", t.id" + direction;
        return " order by " + (query.indexing().isTimeline(sort) ? rest : value(sort) + direction + ", " + rest);
    }

    String timeline() {
        return column(query.indexing().timeline());
    }

    /** A field that may be without a value gets the highest one instead, so that keys can be compared as rows. */
    String value(Sort sort) {
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
