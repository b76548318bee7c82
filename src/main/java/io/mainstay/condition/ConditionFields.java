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
import io.mainstay.condition.Condition.Ordered;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.record.Field;
import java.util.stream.Stream;

/** The fields that a condition looks at. */
public final class ConditionFields {

    private ConditionFields() {}

    public static Stream<Field<?>> of(Condition condition) {
        return switch (condition) {
            case And and -> and.parts().stream().flatMap(ConditionFields::of);
            case Or or -> or.parts().stream().flatMap(ConditionFields::of);
            case Not not -> of(not.part());
            case OneOf<?> oneOf -> Stream.of(oneOf.field());
            case Ordered<?> ordered -> Stream.of(ordered.field());
            case Timed timed -> Stream.of(timed.field());
            case Between between -> Stream.of(between.field());
            case Like like -> Stream.of(like.field());
            case Empty empty -> Stream.of(empty.field());
            case Mine mine -> Stream.of(mine.field());
            case All all -> Stream.empty();
            // Searches what each viewer may read of each record.
            case TextMatch match -> Stream.empty();
        };
    }
}
