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
import java.util.ArrayList;
import java.util.List;

/** Where a condition is used, and so what it may contain. */
public enum ConditionUse {
    /** A viewer looks: everything. */
    LIST,
    /** Nobody looks, and it is evaluated in memory: no free text, no {@code me}. */
    RULE,
    /** It is replayed over history as well, so nothing in it may move with time. */
    CLOCK;

    /**
     * A part that is not allowed here.
     *
     * @param message a message key, {@code condition.forbidden.…}
     */
    public record Violation(Condition part, String message) {}

    /** All parts that are not allowed, in the order of the condition; empty if it may be used. */
    public List<Violation> violations(Condition condition) {
        List<Violation> found = new ArrayList<>();
        if (this != LIST) collect(condition, found);
        return found;
    }

    private void collect(Condition condition, List<Violation> found) {
        switch (condition) {
            case And and -> and.parts().forEach(part -> collect(part, found));
            case Or or -> or.parts().forEach(part -> collect(part, found));
            case Not not -> collect(not.part(), found);
            case TextMatch match -> found.add(new Violation(match, "condition.forbidden.free_text"));
            case Mine mine -> found.add(new Violation(mine, "condition.forbidden.me"));
            case Timed timed -> relative(timed, timed.when().isRelative(), found);
            case Between between ->
                relative(between, between.from().isRelative() || between.to().isRelative(), found);
            case All all -> {}
            case OneOf<?> oneOf -> {}
            case Ordered<?> ordered -> {}
            case Like like -> {}
            case Empty empty -> {}
        }
    }

    private void relative(Condition part, boolean relative, List<Violation> found) {
        if (relative && this == CLOCK) found.add(new Violation(part, "condition.forbidden.relative_time"));
    }
}
