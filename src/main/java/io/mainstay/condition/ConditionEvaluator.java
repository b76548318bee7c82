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
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Decides in memory whether a record meets a condition, exactly as {@link ConditionSql} would. */
public final class ConditionEvaluator {

    private final Values values;
    private final ConditionContext context;

    private ConditionEvaluator(Values values, ConditionContext context) {
        this.values = values;
        this.context = context;
    }

    /** @throws IllegalArgumentException if the condition has free text */
    public static boolean matches(Condition condition, Values values, ConditionContext context) {
        return new ConditionEvaluator(values, context).test(condition);
    }

    private boolean test(Condition condition) {
        return switch (condition) {
            case All all -> true;
            case And and -> and.parts().stream().allMatch(this::test);
            case Or or -> or.parts().stream().anyMatch(this::test);
            case Not not -> !test(not.part());
            case Empty empty -> values.get(empty.field()) == null;
            case OneOf<?> oneOf -> {
                Object value = values.get(oneOf.field());
                yield value != null && oneOf.values().contains(value);
            }
            case Ordered<?> ordered -> ordered(ordered);
            case Timed timed -> timed(timed.field(), timed.order(), timed.when());
            case Between between ->
                timed(between.field(), Order.AT_LEAST, between.from())
                        && timed(between.field(), Order.AT_MOST, between.to());
            case Like like -> like(like);
            case Mine mine -> mine(mine.field());
            case TextMatch match ->
                throw new IllegalArgumentException("free text '" + match.text() + "' needs a search");
        };
    }

    private <T> boolean ordered(Ordered<T> ordered) {
        String code = values.code(ordered.field());
        if (code == null) return false;
        String other = ordered.field().type().toCode(ordered.value());
        return holds(ordered.order(), Integer.compare(Integer.parseInt(code), Integer.parseInt(other)));
    }

    private boolean timed(Field<?> field, Order order, When when) {
        Object value = values.get(field);
        Span span = when.resolve(context);
        if (value instanceof Instant instant) return timed(instant, order, span.start(), span.end(), span.point());
        return value instanceof LocalDate day
                && timed(
                        day.toEpochDay(),
                        order,
                        span.first().toEpochDay(),
                        span.next().toEpochDay(),
                        false);
    }

    private static <C extends Comparable<C>> boolean timed(C value, Order order, C start, C end, boolean point) {
        if (point) return holds(order, value.compareTo(start));
        return switch (order) {
            case LESS -> value.compareTo(start) < 0;
            case AT_MOST -> value.compareTo(end) < 0;
            case MORE -> value.compareTo(end) >= 0;
            case AT_LEAST -> value.compareTo(start) >= 0;
        };
    }

    private static boolean holds(Order order, int comparison) {
        return switch (order) {
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case MORE -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    private boolean like(Like like) {
        String value = values.get(like.field());
        if (value == null || !Fold.isStorable(like.text())) return false;
        String folded = Fold.fold(value);
        String part = Fold.fold(like.text());
        return switch (like.match()) {
            case CONTAINS -> folded.contains(part);
            case STARTS -> folded.startsWith(part);
            case ENDS -> folded.endsWith(part);
        };
    }

    private boolean mine(Field<UUID> field) {
        UUID id = values.get(field);
        if (id == null) return false;
        return Condition.isTeam(field) ? context.teams().contains(id) : id.equals(context.me());
    }
}
