package io.mainstay.condition;

import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.FieldType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the SQL of conditions on one field; where the field has no value it may be NULL, which counts as false. */
final class LeafSql {

    private final ConditionContext context;
    private final StringBuilder text;
    private final List<@Nullable Object> parameters;

    LeafSql(ConditionContext context, StringBuilder text, List<@Nullable Object> parameters) {
        this.context = context;
        this.text = text;
        this.parameters = parameters;
    }

    <T> void oneOf(OneOf<T> oneOf) {
        Field<T> field = oneOf.field();
        List<T> values = oneOf.values().stream().filter(LeafSql::isStorable).toList();
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

    <T> void ordered(Ordered<T> ordered) {
        Field<T> field = ordered.field();
        switch (field.storage()) {
            case Storage.Column column -> add(column.sql());
            case Storage.Custom custom -> add("(").add(textOf(field)).add(")::int");
        }
        add(" ").add(ordered.order().sign())
                .add(" ?")
                .bind(Integer.valueOf(field.type().toCode(ordered.value())));
    }

    void between(Between between) {
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

    void timed(Timed timed) {
        timed(timed.field(), timed.order(), timed.when().resolve(context));
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

    void like(Like like) {
        if (!Fold.isStorable(like.text())) {
            add("false");
            return;
        }
        String folded = Fold.fold(like.text());
        String value = textOf(like.field());
        boolean isLong = like.field().type() instanceof FieldType.Text type && type.multiline();
        // Neither is written so that an index of trigrams serves it: what asks one says so (Patterns), the others test.
        if (isLong && Fold.isPlain(folded)) {
            add("(");
            like(Fold.plainSql(value), Fold.plainPattern(like.match(), folded));
            add(") is true");
        } else if (isLong) {
            add("case when ");
            like(Fold.plainSql(value), Fold.plainPattern(like.match(), folded));
            add(" then ");
            like(Fold.sql(value), Fold.pattern(like.match(), folded));
            add(" end");
        } else {
            like(Fold.sql(value), Fold.pattern(like.match(), folded));
        }
    }

    private void like(String value, String pattern) {
        add(value).add(" like ?").bind(pattern);
    }

    void isNull(Field<?> field, boolean wanted) {
        add(textOf(field)).add(wanted ? " is null" : " is not null");
    }

    void mine(Field<UUID> field) {
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

    private LeafSql add(String sql) {
        text.append(sql);
        return this;
    }

    private void bind(Object value) {
        parameters.add(value);
    }
}
