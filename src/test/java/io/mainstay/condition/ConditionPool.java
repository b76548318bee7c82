package io.mainstay.condition;

import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Match;
import io.mainstay.condition.Condition.Mine;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random condition trees over {@link Sample}. */
final class ConditionPool {

    private ConditionPool() {}

    /** @param text what texts are compared with */
    static Arbitrary<Condition> tree(Arbitrary<String> text) {
        return treeOf(leaf(text));
    }

    static Arbitrary<Condition> treeOf(Arbitrary<Condition> leaf) {
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.map(Condition::not),
                        inner.list().ofMinSize(2).ofMaxSize(3).map(Condition::and),
                        inner.list().ofMinSize(2).ofMaxSize(3).map(Condition::or)),
                0,
                3);
    }

    static Arbitrary<Condition> leaf(Arbitrary<String> text) {
        List<Arbitrary<? extends Condition>> leaves = new ArrayList<>();
        leaves.add(Arbitraries.just(Condition.ALL));
        for (Field<?> field : Sample.TYPE.fields()) if (!field.is(Field.Trait.HIDDEN)) addLeaves(field, text, leaves);
        return Arbitraries.of(leaves).flatMap(leaf -> leaf.map(condition -> (Condition) condition));
    }

    @SuppressWarnings("unchecked") // The branches for text and references know the type of the values.
    private static <T> void addLeaves(
            Field<T> field, Arbitrary<String> text, List<Arbitrary<? extends Condition>> leaves) {
        leaves.add(Arbitraries.just(new Empty(field)));
        if (Condition.isTime(field)) {
            leaves.add(Combinators.combine(Arbitraries.of(Order.class), when())
                    .as((order, when) -> new Timed(field, order, when)));
            leaves.add(Combinators.combine(when(), when()).as((from, to) -> new Between(field, from, to)));
            return;
        }
        Arbitrary<T> value = field.type() instanceof FieldType.Text ? (Arbitrary<T>) text : SamplePool.value(field);
        leaves.add(value.list().ofMinSize(1).ofMaxSize(3).map(values -> new OneOf<>(field, values)));
        if (Condition.isOrdered(field))
            leaves.add(Combinators.combine(Arbitraries.of(Order.class), value)
                    .as((order, bound) -> new Ordered<>(field, order, bound)));
        if (field.type() instanceof FieldType.Text)
            leaves.add(Combinators.combine(Arbitraries.of(Match.class), text)
                    .as((match, part) -> new Like((Field<String>) field, match, part)));
        if (Condition.isMine(field)) leaves.add(Arbitraries.just(new Mine((Field<UUID>) field)));
    }

    static Arbitrary<When> when() {
        Arbitrary<When> at = SamplePool.instant().map(When.At::new);
        Arbitrary<When> local = SamplePool.instant()
                .map(instant -> instant.atZone(ZoneId.of("UTC")).toLocalDateTime())
                .map(When.Local::new);
        Arbitrary<When> on = SamplePool.day().map(When.On::new);
        Arbitrary<When> shift = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(-40, 40), Arbitraries.of(-99_999, -1000, 1000, 99_999)),
                        Arbitraries.of(When.Unit.class))
                .as(When.Shift::new);
        Arbitrary<When> named = Arbitraries.of(Period.class).map(When.Named::new);
        return Arbitraries.oneOf(at, local, on, shift, named);
    }
}
