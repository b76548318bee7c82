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
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints a condition as the filter language's canonical text, the inverse of {@link FilterParser}. */
final class FilterText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_@/.-]*");
    private static final Pattern RANGE = Pattern.compile("\\.\\.");
    private static final Set<String> WORDS = Set.of("or", "and", "not", "none", "any", "me", "mine", "my_teams");

    private record Reference(Target target, UUID id) {}

    private final FilterLanguage language;
    private final Map<Reference, String> names = new HashMap<>();

    FilterText(FilterLanguage language) {
        this.language = language;
    }

    String print(Condition condition) {
        return condition.equals(Condition.ALL) ? "" : text(condition);
    }

    private String text(Condition condition) {
        var shorthand = language.vocabulary().shorthand(condition);
        if (shorthand.isPresent())
            return shorthand.get().field() + ":" + shorthand.get().value();
        return switch (condition) {
            case All all -> "*";
            case And and -> and.parts().stream().map(this::inner).collect(Collectors.joining(" "));
            case Or or -> or.parts().stream().map(this::inner).collect(Collectors.joining(" or "));
            case Not not -> not(not.part());
            case OneOf<?> oneOf -> oneOf(oneOf, oneOf.field().type() instanceof FieldType.Text ? "=" : ":");
            case Ordered<?> ordered -> ordered(ordered);
            case Timed timed ->
                timed.field() + timed.order().sign() + timed.when().code();
            case Between between -> between.field() + ":" + between(between.from(), between.to());
            case Like like -> like.field() + ":" + like(like);
            case Empty empty -> empty.field() + ":none";
            case Mine mine -> mine.field() + (Condition.isTeam(mine.field()) ? ":my_teams" : ":me");
            case TextMatch match -> quoted(match.text());
        };
    }

    private String not(Condition part) {
        if (part instanceof OneOf<?> oneOf) return oneOf(oneOf, "!=");
        if (part instanceof Empty empty) return empty.field() + "!=none";
        return "-" + inner(part);
    }

    private String inner(Condition part) {
        boolean compound = (part instanceof And || part instanceof Or)
                && language.vocabulary().shorthand(part).isEmpty();
        return compound ? "(" + text(part) + ")" : text(part);
    }

    private <T> String oneOf(OneOf<T> oneOf, String operator) {
        Field<T> field = oneOf.field();
        return field
                + operator
                + oneOf.values().stream().map(value -> value(field, value)).collect(Collectors.joining(","));
    }

    private <T> String value(Field<T> field, T value) {
        return switch (field.type()) {
            case FieldType.Reference reference -> reference(reference.target(), (UUID) value);
            case FieldType.Choice<?> choice -> quotedValue(field, FilterValues.word((Coded) value, choice.numeric()));
            case FieldType.Text text -> quotedValue(field, field.type().toCode(value));
            case FieldType.Listed listed -> quotedValue(field, field.type().toCode(value));
            case FieldType.Whole whole -> field.type().toCode(value);
            case FieldType.Flag flag -> field.type().toCode(value);
            case FieldType.Moment moment -> field.type().toCode(value);
            case FieldType.Day day -> field.type().toCode(value);
        };
    }

    /** Asked once for each id, because a printer prints the same parts several times. */
    private String reference(Target target, UUID id) {
        return names.computeIfAbsent(
                new Reference(target, id),
                unnamed -> language.references()
                        .text(target, id)
                        .filter(text -> language.references().find(target, text).equals(List.of(id)))
                        .map(FilterText::quoted)
                        .orElse(id.toString()));
    }

    private static <T> String ordered(Ordered<T> ordered) {
        return ordered.field() + ordered.order().sign() + ordered.field().type().toCode(ordered.value());
    }

    private static String between(When from, When to) {
        boolean moved = from instanceof When.Shift shift && shift.amount() != 0;
        return from.equals(to) && !moved ? from.code() : from.code() + ".." + to.code();
    }

    private static String like(Like like) {
        String text = quoted(like.text());
        return switch (like.match()) {
            case CONTAINS -> text;
            case STARTS -> text + "*";
            case ENDS -> "*" + text;
        };
    }

    /** Quoted also where the value bare would be a shorthand. */
    private String quotedValue(Field<?> field, String text) {
        boolean shorthand = language.vocabulary().meaning(field.name(), text).isPresent();
        return shorthand ? inQuotes(text) : quoted(text);
    }

    static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !RANGE.matcher(text).find()
                && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
        return plain ? text : inQuotes(text);
    }

    private static String inQuotes(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
