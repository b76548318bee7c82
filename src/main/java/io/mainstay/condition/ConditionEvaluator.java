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
import io.mainstay.record.Target;
import io.mainstay.record.FieldType;
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
            case All() -> true;
            case And(var parts) -> parts.stream().allMatch(this::test);
            case Or(var parts) -> parts.stream().anyMatch(this::test);
            case Not(var part) -> !test(part);
            case Empty(var field) -> values.get(field) == null;
            case OneOf<?>(var field, var allowed) -> {
                Object value = values.get(field);
                yield value != null && allowed.contains(value);
            }
            case Ordered<?> ordered -> ordered(ordered);
            case Timed(var field, var order, var when) -> timed(field, order, when);
            case Between(var field, var from, var to) ->
                timed(field, Order.AT_LEAST, from) && timed(field, Order.AT_MOST, to);
            case Like(var field, var match, var text) -> like(field, match, text);
            case Mine(var field) -> mine(field);
            case TextMatch(var text) -> throw new IllegalArgumentException("free text '" + text + "' needs a search");
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
        return switch (value) {
            case Instant instant -> timed(instant, order, span.start(), span.end(), span.point());
            case LocalDate day -> timed(day.toEpochDay(), order, span.first().toEpochDay(), span.next().toEpochDay(), false);
            case null, default -> false;
        };
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

    private boolean like(Field<String> field, Condition.Match match, String text) {
        String value = values.get(field);
        if (value == null || !Fold.isStorable(text)) return false;
        String folded = Fold.fold(value);
        String part = Fold.fold(text);
        return switch (match) {
            case CONTAINS -> folded.contains(part);
            case STARTS -> folded.startsWith(part);
            case ENDS -> folded.endsWith(part);
        };
    }

    private boolean mine(Field<UUID> field) {
        UUID id = values.get(field);
        if (id == null) return false;
        boolean team = field.type() instanceof FieldType.Reference(var target) && target == Target.TEAM;
        return team ? context.teams().contains(id) : id.equals(context.me());
    }
}
