package io.mainstay.condition;

import io.mainstay.condition.Condition.All;
import io.mainstay.condition.Condition.And;
import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Mine;
import io.mainstay.condition.Condition.Not;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Or;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.FieldType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a condition to the WHERE clause of a record type's own FROM clause.
 *
 * <p>A leaf may be NULL in SQL, which counts as false; And and Or carry that through, and Not is written
 * {@code (…) is not true}, so the whole is two-valued without a function around any column that an index serves.
 */
public final class ConditionSql {

    private final ConditionContext context;
    private final Function<TextMatch, Sql> search;
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private ConditionSql(ConditionContext context, Function<TextMatch, Sql> search) {
        this.context = context;
        this.search = search;
    }

    /** @param search compiles free text, which only the list's search can */
    public static Sql compile(Condition condition, ConditionContext context, Function<TextMatch, Sql> search) {
        ConditionSql sql = new ConditionSql(context, search);
        sql.write(condition);
        return new Sql(sql.text.toString(), sql.parameters);
    }

    /** Compiles a condition without free text. */
    public static Sql compile(Condition condition, ConditionContext context) {
        return compile(condition, context, text -> {
            throw new IllegalArgumentException("free text '" + text.text() + "' needs a search");
        });
    }

    private void write(Condition condition) {
        switch (condition) {
            case All all -> add("true");
            case And and -> join(and.parts(), " and ");
            case Or or -> join(or.parts(), " or ");
            case Not not -> not(not.part());
            case OneOf<?> oneOf -> oneOf(oneOf);
            case Ordered<?> ordered -> ordered(ordered);
            case Timed timed -> timed(timed.field(), timed.order(), timed.when().resolve(context));
            case Between between -> between(between);
            case Like like -> like(like);
            case Empty empty -> add(textOf(empty.field())).add(" is null");
            case Mine mine -> mine(mine.field());
            case TextMatch match -> {
                Sql sql = search.apply(match);
                add("(").add(sql.text()).add(")");
                parameters.addAll(sql.parameters());
            }
        }
    }

    private void not(Condition part) {
        if (part instanceof Empty empty) {
            add(textOf(empty.field())).add(" is not null");
            return;
        }
        add("(");
        write(part);
        add(") is not true");
    }

    private void join(List<Condition> parts, String separator) {
        add("(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) add(separator);
            write(parts.get(i));
        }
        add(")");
    }

    private <T> void oneOf(OneOf<T> oneOf) {
        Field<T> field = oneOf.field();
        List<T> values =
                oneOf.values().stream().filter(ConditionSql::isStorable).toList();
        if (values.isEmpty()) {
            add("false");
            return;
        }
        switch (field.storage()) {
            case Storage.Custom custom -> {
                if (values.size() > 1) add("(");
                for (int i = 0; i < values.size(); i++) {
                    if (i > 0) add(" or ");
                    add("t.custom @> ?::jsonb").bind(CustomJson.object(custom.key(), field, values.get(i)));
                }
                if (values.size() > 1) add(")");
            }
            case Storage.Column column -> {
                if (field.type() instanceof FieldType.Flag) flag(column, values);
                else if (values.size() == 1)
                    add(column.sql()).add(" = ?").bind(field.type().toSql(values.getFirst()));
                else add(column.sql()).add(" = any(?)").bind(array(field, values));
            }
        }
    }

    /** A flag is written out rather than bound, so that a partial index ({@code where active}) serves it. */
    private void flag(Storage.Column column, List<?> values) {
        if (values.size() == 2) add(column.sql()).add(" is not null");
        else add(values.getFirst().equals(true) ? "" : "not ").add(column.sql());
    }

    private static <T> Object[] array(Field<T> field, List<T> values) {
        FieldType<T> type = field.type();
        Object[] bound = values.stream().map(type::toSql).toArray();
        return switch (bound[0]) {
            case Integer number -> List.of(bound).toArray(Integer[]::new);
            case UUID id -> List.of(bound).toArray(UUID[]::new);
            default -> List.of(bound).toArray(String[]::new);
        };
    }

    private <T> void ordered(Ordered<T> ordered) {
        Field<T> field = ordered.field();
        switch (field.storage()) {
            case Storage.Column column -> add(column.sql());
            case Storage.Custom custom -> add("(").add(textOf(field)).add(")::int");
        }
        add(" ").add(ordered.order().sign())
                .add(" ?")
                .bind(Integer.valueOf(field.type().toCode(ordered.value())));
    }

    private void between(Between between) {
        Field<?> field = between.field();
        Span from = between.from().resolve(context);
        Span to = between.to().resolve(context);
        boolean oneDay = field.type() instanceof FieldType.Day
                && from.first().plusDays(1).equals(to.next());
        if (oneDay && field.storage() instanceof Storage.Custom custom) {
            add("t.custom @> ?::jsonb")
                    .bind(CustomJson.object(custom.key(), from.first().toString()));
            return;
        }
        add("(");
        timed(field, Order.AT_LEAST, from);
        add(" and ");
        timed(field, Order.AT_MOST, to);
        add(")");
    }

    /** "Up to" a period includes it and "after" one starts behind it; of a point both mean the point itself. */
    private void timed(Field<?> field, Order order, Span span) {
        boolean days = field.type() instanceof FieldType.Day;
        switch (field.storage()) {
            case Storage.Column column -> add(column.sql());
            case Storage.Custom custom -> add("(").add(textOf(field)).add(days ? ")::date" : ")::timestamptz");
        }
        boolean behind = order == Order.AT_MOST || order == Order.MORE;
        if (days) add(sign(order, false)).bind(behind ? span.next() : span.first());
        else add(sign(order, span.point())).bind(utc(behind ? span.end() : span.start()));
    }

    private static String sign(Order order, boolean point) {
        if (point) return " " + order.sign() + " ?";
        return order == Order.LESS || order == Order.AT_MOST ? " < ?" : " >= ?";
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void like(Like like) {
        if (!Fold.isStorable(like.text())) {
            add("false");
            return;
        }
        String pattern = Fold.pattern(like.match(), Fold.fold(like.text()));
        add(Fold.sql(textOf(like.field()))).add(" like ?").bind(pattern);
    }

    private void mine(Field<UUID> field) {
        List<UUID> ids = Condition.isTeam(field)
                ? List.copyOf(context.teams())
                : context.me() == null ? List.of() : List.of(context.me());
        if (ids.isEmpty()) add("false");
        else oneOf(new OneOf<>(field, ids));
    }

    /** The value as SQL, of a custom field as text. */
    private static String textOf(Field<?> field) {
        return switch (field.storage()) {
            case Storage.Column column -> column.sql();
            case Storage.Custom custom -> "t.custom ->> '" + custom.key().replace("'", "''") + "'";
        };
    }

    private static boolean isStorable(Object value) {
        return !(value instanceof String string) || Fold.isStorable(string);
    }

    private ConditionSql add(String sql) {
        text.append(sql);
        return this;
    }

    private void bind(Object value) {
        parameters.add(value);
    }
}
