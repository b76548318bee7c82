package io.mainstay.condition;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What records to take. One tree for the list's filter language, ServiceNow's encoded queries, rules and clocks.
 *
 * <p>Its logic has two values. A leaf about a field without a value is false, except {@link Empty}; {@link Not} is the
 * plain opposite, so "not equal" and "not before" include records without a value. Text equality is exact; contains,
 * starts with and ends with ignore case as {@link Fold} defines it. SQL and memory agree on all of it.
 *
 * <p>Trees are canonical: no And directly in an And, no Or in an Or, no Not in a Not, at least two parts each.
 */
public sealed interface Condition {

    /** Matches every record. */
    Condition ALL = new All();

    record All() implements Condition {}

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = parts.stream()
                    .flatMap(part -> part instanceof And inner ? inner.parts.stream() : Stream.of(part))
                    .toList();
            if (parts.size() < 2) throw new IllegalArgumentException("an And has at least two parts");
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = parts.stream()
                    .flatMap(part -> part instanceof Or inner ? inner.parts.stream() : Stream.of(part))
                    .toList();
            if (parts.size() < 2) throw new IllegalArgumentException("an Or has at least two parts");
        }
    }

    record Not(Condition part) implements Condition {
        public Not {
            if (part instanceof Not) throw new IllegalArgumentException("use Condition.not");
        }
    }

    /** The value is one of these; text exactly so. */
    record OneOf<T>(Field<T> field, List<T> values) implements Condition {
        public OneOf {
            values = values.stream().distinct().toList();
            if (values.isEmpty()) throw new IllegalArgumentException("no value for " + field);
            if (isTime(field)) throw new IllegalArgumentException(field + " is compared by Between");
        }
    }

    /** The value of a number, or of a choice with numeric codes, lies on this side of another. */
    record Ordered<T>(Field<T> field, Order order, T value) implements Condition {
        public Ordered {
            if (!isOrdered(field)) throw new IllegalArgumentException(field + " has no order");
        }
    }

    /** The moment or day lies on this side of another. */
    record Timed(Field<?> field, Order order, When when) implements Condition {
        public Timed {
            if (!isTime(field)) throw new IllegalArgumentException(field + " is no moment or day");
        }
    }

    /** The moment or day lies between the start of one and the end of another, both included. */
    record Between(Field<?> field, When from, When to) implements Condition {
        public Between {
            if (!isTime(field)) throw new IllegalArgumentException(field + " is no moment or day");
        }
    }

    /** The text contains, starts or ends with another, ignoring case. */
    record Like(Field<String> field, Match match, String text) implements Condition {
        public Like {
            if (text.isEmpty()) throw new IllegalArgumentException("no text for " + field);
        }
    }

    /** The field has no value. */
    record Empty(Field<?> field) implements Condition {}

    /** The person is the viewer ({@code me}); the team is one of the viewer's ({@code my_teams}). */
    record Mine(Field<UUID> field) implements Condition {
        public Mine {
            if (!isMine(field)) throw new IllegalArgumentException(field + " is no person or team");
        }
    }

    /** Free text, several words being a phrase. Only the search knows how to compile it; memory cannot. */
    record TextMatch(String text) implements Condition {
        public TextMatch {
            if (text.isBlank()) throw new IllegalArgumentException("no words to search for");
        }
    }

    /** How an ordered value relates to another. */
    enum Order {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Where in a text another is to be found. */
    enum Match {
        CONTAINS,
        STARTS,
        ENDS
    }

    static Condition and(List<? extends Condition> parts) {
        List<Condition> kept = new ArrayList<>(parts);
        kept.removeIf(ALL::equals);
        return switch (kept.size()) {
            case 0 -> ALL;
            case 1 -> kept.getFirst();
            default -> new And(kept);
        };
    }

    static Condition and(Condition... parts) {
        return and(List.of(parts));
    }

    /** Any of the parts; of no parts, none matches. */
    static Condition or(List<? extends Condition> parts) {
        return switch (parts.size()) {
            case 0 -> not(ALL);
            case 1 -> parts.getFirst();
            default -> new Or(List.copyOf(parts));
        };
    }

    static Condition or(Condition... parts) {
        return or(List.of(parts));
    }

    static Condition not(Condition part) {
        return part instanceof Not not ? not.part : new Not(part);
    }

    static <T> Condition equal(Field<T> field, T value) {
        return new OneOf<>(field, List.of(value));
    }

    static Condition present(Field<?> field) {
        return new Not(new Empty(field));
    }

    static boolean isTime(Field<?> field) {
        return field.type() instanceof FieldType.Moment || field.type() instanceof FieldType.Day;
    }

    static boolean isOrdered(Field<?> field) {
        return field.type() instanceof FieldType.Whole
                || field.type() instanceof FieldType.Choice<?> choice && choice.numeric();
    }

    static boolean isTeam(Field<?> field) {
        return field.type() instanceof FieldType.Reference reference && reference.target() == Target.TEAM;
    }

    static boolean isMine(Field<?> field) {
        return field.type() instanceof FieldType.Reference reference
                && (reference.target() == Target.PERSON || reference.target() == Target.TEAM);
    }
}
