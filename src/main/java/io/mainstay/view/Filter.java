package io.mainstay.view;

import io.mainstay.condition.Condition;
import io.mainstay.condition.Condition.And;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Mine;
import io.mainstay.condition.Condition.Not;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Or;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.ConditionContext;
import io.mainstay.condition.ConditionFields;
import io.mainstay.condition.ConditionSql;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A list's condition as the parts that all must hold, each compiled to SQL on its own. */
final class Filter {

    private static final Condition NOTHING = Condition.not(Condition.ALL);

    private final List<Condition> parts;
    private final ConditionContext context;
    private final Sql internal;

    /** @param always fields that are never without a value */
    Filter(Condition condition, ConditionContext context, Sql internal, Set<Field<?>> always) {
        this.context = context;
        this.internal = internal;
        List<Condition> all = condition instanceof And and ? and.parts() : List.of(condition);
        parts = all.stream()
                .map(part -> isDecided(part, always) ? NOTHING : part)
                .filter(part -> !(part instanceof Not not && isDecided(not.part(), always)))
                .map(this::resolved)
                .toList();
    }

    private Filter(List<Condition> parts, ConditionContext context, Sql internal) {
        this.parts = parts;
        this.context = context;
        this.internal = internal;
    }

    private static boolean isDecided(Condition part, Set<Field<?>> always) {
        return part instanceof Empty empty && always.contains(empty.field());
    }

    /** What remains to be tested if one part is known to hold. */
    Filter without(@Nullable Condition part) {
        if (part == null) return this;
        return new Filter(parts.stream().filter(one -> !one.equals(part)).toList(), context, internal);
    }

    List<Condition> parts() {
        return parts;
    }

    /** Whether long texts are compared, which costs more than anything else. */
    boolean readsLongText() {
        return any(part ->
                part instanceof Like like && like.field().type() instanceof FieldType.Text text && text.multiline());
    }

    /** Whether a condition is on a detail table, so that each record looked at is joined. */
    boolean readsDetails() {
        return any(part -> ConditionFields.of(part).anyMatch(Field::isJoined));
    }

    boolean findsNothing() {
        return parts.contains(NOTHING);
    }

    boolean readsWords() {
        return any(TextMatch.class::isInstance);
    }

    private boolean any(Predicate<Condition> test) {
        return parts.stream().anyMatch(part -> any(part, test));
    }

    private static boolean any(Condition condition, Predicate<Condition> test) {
        return switch (condition) {
            case And and -> and.parts().stream().anyMatch(part -> any(part, test));
            case Or or -> or.parts().stream().anyMatch(part -> any(part, test));
            case Not not -> any(not.part(), test);
            default -> test.test(condition);
        };
    }

    Sql sql() {
        Sql all = Sql.TRUE;
        for (Condition part : parts) if (!part.equals(Condition.ALL)) all = all.and(sql(part));
        return all;
    }

    Sql sql(Condition part) {
        return ConditionSql.compile(
                part, context, words -> SearchQuery.ofWords(words.text()).matches(internal));
    }

    /** Selects the ids of at least all records that match the text, by the search index. */
    Sql found(TextMatch words) {
        return SearchQuery.ofWords(words.text()).lookup(internal);
    }

    /** One condition for each value, so that each can be walked in the order of its own index entries. */
    List<Sql> branches(Condition part) {
        if (!(part instanceof OneOf<?> oneOf)) return List.of(sql(part));
        List<Sql> branches = new ArrayList<>();
        for (int i = 0; i < oneOf.values().size(); i++) branches.add(sql(single(oneOf, i)));
        return branches;
    }

    private static <T> Condition single(OneOf<T> oneOf, int index) {
        return Condition.equal(oneOf.field(), oneOf.values().get(index));
    }

    /** {@code me} and {@code my_teams} as the ids they stand for. */
    private Condition resolved(Condition part) {
        if (!(part instanceof Mine mine)) return part;
        boolean team =
                mine.field().type() instanceof FieldType.Reference reference && reference.target() == Target.TEAM;
        UUID me = context.me();
        List<UUID> ids = team ? List.copyOf(context.teams()) : me == null ? List.of() : List.of(me);
        return ids.isEmpty() ? NOTHING : new OneOf<>(mine.field(), ids);
    }
}
