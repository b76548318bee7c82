package io.mainstay.condition;

import io.mainstay.condition.Condition.Match;
import io.mainstay.condition.Condition.Order;
import io.mainstay.record.Characters;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives one term of a filter (field, operator, values) its meaning. */
final class FilterTerm {

    /** A field's name as written. */
    record Name(String text, int from, int to) {}

    private final FilterVocabulary vocabulary;
    private final FilterValues reader;
    private final List<FilterProblem> problems;

    FilterTerm(FilterLanguage language, List<FilterProblem> problems) {
        this.vocabulary = language.vocabulary();
        this.reader = new FilterValues(language);
        this.problems = problems;
    }

    Condition freeText(FilterValue value) {
        if (!value.closed()) return problem(value, "unclosed_quote");
        if (!value.quoted() && value.text().equals("*")) return Condition.ALL;
        if (value.text().isBlank()) return problem(value, "missing_value");
        if (!Fold.isStorable(value.text())) return problem(value, "bad_character");
        return new Condition.TextMatch(nfc(value.text()));
    }

    Condition read(Name name, String operator, List<FilterValue> values) {
        for (FilterValue value : values) {
            if (!value.closed()) return problem(value, "unclosed_quote");
            boolean emptyText = value.quoted() && !operator.equals(":");
            if (value.literal().isEmpty() && !emptyText) return problem(value, "missing_value");
            if (!Fold.isStorable(value.text())) return problem(value, "bad_character");
        }
        Optional<Field<?>> field = vocabulary.field(name.text()).or(() -> vocabulary.field(lower(name)));
        if (field.isEmpty() && vocabulary.shorthands(lower(name)).isEmpty()) return unknown(name);
        return switch (operator) {
            case ":", "=" -> any(name, field, operator, values);
            case "!=" -> Condition.not(any(name, field, operator, values));
            default -> ordered(name, field, operator, values);
        };
    }

    private Condition any(Name name, Optional<Field<?>> field, String operator, List<FilterValue> values) {
        List<Condition> parts = new ArrayList<>();
        for (FilterValue value : values) {
            Condition part = one(name, field, operator, value);
            if (!mergeInto(parts, part)) parts.add(part);
        }
        return Condition.or(parts);
    }

    private Condition one(Name name, Optional<Field<?>> field, String operator, FilterValue value) {
        String word = field.map(Field::name).orElse(lower(name));
        if (!value.quoted()) {
            Optional<Condition> meaning = vocabulary
                    .meaning(lower(name), value.literal())
                    .or(() -> vocabulary.meaning(word, value.literal()));
            if (meaning.isPresent()) return meaning.get();
        }
        if (field.isEmpty()) return unknownShorthand(name, value);
        if (value.isWord("none")) return new Condition.Empty(field.get());
        if (value.isWord("any") || value.isWord("*")) return Condition.present(field.get());
        if (field.get().type() instanceof FieldType.Text) return text(field.get(), operator, value);
        try {
            return reader.equal(field.get(), value);
        } catch (FilterValues.Bad bad) {
            return problem(value, bad.what(), bad.arguments());
        }
    }

    @SuppressWarnings("unchecked") // The type of a Text field's values is String.
    private Condition text(Field<?> field, String operator, FilterValue value) {
        Field<String> textField = (Field<String>) field;
        if (!operator.equals(":")) return Condition.equal(textField, nfc(value.literal()));
        Match match =
                value.startStar() == value.endStar() ? Match.CONTAINS : value.endStar() ? Match.STARTS : Match.ENDS;
        return value.text().isEmpty()
                ? Condition.present(field)
                : new Condition.Like(textField, match, nfc(value.text()));
    }

    private Condition ordered(Name name, Optional<Field<?>> field, String sign, List<FilterValue> values) {
        boolean possible =
                field.filter(f -> Condition.isTime(f) || Condition.isOrdered(f)).isPresent();
        if (!possible) return problem(name, "no_order", name.text(), sign);
        if (values.size() > 1) return problem(values.get(1), "one_value", sign);
        Order order = java.util.Arrays.stream(Order.values())
                .filter(o -> o.sign().equals(sign))
                .findFirst()
                .orElseThrow();
        try {
            return reader.ordered(field.orElseThrow(), order, values.getFirst());
        } catch (FilterValues.Bad bad) {
            return problem(values.getFirst(), bad.what(), bad.arguments());
        }
    }

    /** {@code state:new,closed} is one set, not two alternatives. */
    private static boolean mergeInto(List<Condition> parts, Condition part) {
        if (!(part instanceof Condition.OneOf<?> more)) return false;
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Condition.OneOf<?> set) || set.field() != more.field()) continue;
            parts.set(i, merged(set, more.values()));
            return true;
        }
        return false;
    }

    @SuppressWarnings("unchecked") // Both come from conditions on this field.
    private static <T> Condition merged(Condition.OneOf<T> set, List<?> more) {
        List<T> all = new ArrayList<>(set.values());
        all.addAll((List<T>) more);
        return new Condition.OneOf<>(set.field(), all);
    }

    private Condition unknown(Name name) {
        return Likeness.closest(lower(name), vocabulary.names())
                .map(meant -> problem(name, "unknown_field_meant", name.text(), meant))
                .orElseGet(() -> problem(name, "unknown_field", name.text()));
    }

    private Condition unknownShorthand(Name name, FilterValue value) {
        List<String> known = vocabulary.shorthands(lower(name)).stream()
                .map(FilterVocabulary.Shorthand::value)
                .toList();
        return problem(value, "unknown_word", value.literal(), name.text(), String.join(", ", known));
    }

    private static String lower(Name name) {
        return name.text().toLowerCase(java.util.Locale.ROOT);
    }

    private static String nfc(String text) {
        return Characters.composed(text);
    }

    private Condition problem(Name name, String what, Object... arguments) {
        problems.add(FilterProblem.of(name.from(), name.to(), what, arguments));
        return Condition.ALL;
    }

    private Condition problem(FilterValue value, String what, Object... arguments) {
        problems.add(FilterProblem.of(value.from(), value.to(), what, arguments));
        return Condition.ALL;
    }
}
