package io.mainstay.condition;

import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Proposes fields, operators and values for the word at the cursor. */
final class FilterCompleter {

    private static final List<String> SHIFTS = List.of("-1h", "-24h", "-7d", "-30d");

    private final FilterLanguage language;
    private final int limit;
    private final Function<Field<?>, String> labels;

    FilterCompleter(FilterLanguage language, int limit, Function<Field<?>, String> labels) {
        this.language = language;
        this.limit = limit;
        this.labels = labels;
    }

    List<FilterCompletion> complete(String text, int cursor) {
        int from = start(text, cursor);
        FilterCursor term = new FilterCursor(text.substring(0, cursor));
        term.moveTo(from);
        String name = term.takeName();
        if (name.isEmpty()) return names(text.substring(from, cursor), from, cursor);
        String operator = term.takeOperator();
        int valueFrom;
        do {
            valueFrom = term.position();
            term.takeValue();
        } while (term.take(','));
        if (!term.atEnd()) return List.of();
        boolean quoted = valueFrom < cursor && text.charAt(valueFrom) == '"';
        String prefix = text.substring(quoted ? valueFrom + 1 : valueFrom, cursor);
        return values(name.toLowerCase(Locale.ROOT), operator, prefix, valueFrom, cursor);
    }

    /** Where the word at the cursor starts: behind the last space or parenthesis outside quotes, and its minus. */
    private static int start(String text, int cursor) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < cursor; i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (!quoted && (c == '(' || c == ')' || FilterCursor.isSpace(c))) start = i + 1;
            else if (c == '-' && start == i) start = i + 1;
        }
        return Math.min(start, cursor);
    }

    private List<FilterCompletion> names(String prefix, int from, int to) {
        String typed = prefix.toLowerCase(Locale.ROOT);
        List<FilterCompletion> found = new ArrayList<>();
        language.vocabulary().field(typed).ifPresent(field -> {
            for (String operator : operators(field)) add(found, typed + operator, typed + operator, from, to);
        });
        List<String> called = new ArrayList<>();
        for (String name : language.vocabulary().names()) {
            Optional<Field<?>> field = language.vocabulary().field(name);
            if (field.isPresent() && name.equals(typed)) continue;
            if (name.startsWith(typed)) add(found, name + ":", name, from, to);
            else if (field.map(labels).filter(label -> hasWord(label, prefix)).isPresent()) called.add(name);
        }
        for (String name : called) add(found, name + ":", name, from, to);
        return found.stream().limit(limit).toList();
    }

    /** Whether one of the words begins so. */
    private static boolean hasWord(String label, String prefix) {
        return (" " + Fold.fold(label)).contains(" " + Fold.fold(prefix));
    }

    private static List<String> operators(Field<?> field) {
        if (Condition.isTime(field) || Condition.isOrdered(field)) return List.of(":", "!=", "<", "<=", ">", ">=");
        return field.type() instanceof FieldType.Text ? List.of(":", "=", "!=") : List.of(":", "!=");
    }

    private List<FilterCompletion> values(String name, String operator, String prefix, int from, int to) {
        Map<String, String> candidates = new LinkedHashMap<>();
        boolean equality = operator.equals(":") || operator.equals("=") || operator.equals("!=");
        if (equality)
            for (FilterVocabulary.Shorthand word : language.vocabulary().shorthands(name))
                candidates.put(word.value(), word.value());
        language.vocabulary().field(name).ifPresent(field -> {
            ofType(field, prefix, candidates);
            if (equality) candidates.putAll(Map.of("none", "none", "any", "any"));
        });
        String folded = Fold.fold(prefix);
        List<FilterCompletion> found = new ArrayList<>();
        candidates.forEach((text, label) -> {
            if (Fold.fold(text).startsWith(folded) || hasWord(label, prefix)) add(found, text, label, from, to);
        });
        return found.stream().limit(limit).toList();
    }

    private void ofType(Field<?> field, String prefix, Map<String, String> candidates) {
        switch (field.type()) {
            case FieldType.Choice<?> choice -> {
                for (Enum<?> constant : choice.choices().getEnumConstants()) {
                    String code = ((Coded) constant).code();
                    candidates.put(FilterValues.word((Coded) constant, choice.numeric()), label(field, code));
                }
            }
            case FieldType.Listed listed ->
                language.choices().of(field).forEach(one -> candidates.put(FilterText.quoted(one.code()), one.label()));
            case FieldType.Reference reference -> {
                if (reference.target() == Target.PERSON) candidates.put("me", "me");
                if (reference.target() == Target.TEAM) candidates.put("my_teams", "my_teams");
                language.references()
                        .complete(reference.target(), prefix, limit)
                        .forEach(one -> candidates.put(FilterText.quoted(one.text()), one.label()));
            }
            case FieldType.Flag flag -> candidates.putAll(Map.of("true", "true", "false", "false"));
            case FieldType.Moment moment -> times(candidates);
            case FieldType.Day day -> times(candidates);
            case FieldType.Text text -> {}
            case FieldType.Whole whole -> {}
        }
    }

    private String label(Field<?> field, String code) {
        return language.choices().of(field).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choices.Choice::label)
                .findFirst()
                .orElse(code);
    }

    private static void times(Map<String, String> candidates) {
        for (Period period : Period.values()) candidates.put(period.code(), period.code());
        for (String shift : SHIFTS) candidates.put(shift, shift);
    }

    private static void add(List<FilterCompletion> found, String text, String label, int from, int to) {
        found.add(new FilterCompletion(text, label, from, to));
    }
}
