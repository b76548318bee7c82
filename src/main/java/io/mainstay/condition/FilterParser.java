package io.mainstay.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the filter language by recursive descent; what is wrong is collected, not thrown. */
final class FilterParser {

    /** The longest text and the deepest parentheses that are read; a person writes far less. */
    static final int MAX_LENGTH = 4000;

    static final int MAX_DEPTH = 30;
    private static final int MAX_PROBLEMS = 10;

    private final FilterCursor cursor;
    private final FilterTerm term;
    private final List<FilterProblem> problems;
    private int depth;
    private boolean abandoned;

    private FilterParser(String text, FilterLanguage language) {
        this.cursor = new FilterCursor(text);
        this.problems = new ArrayList<>();
        this.term = new FilterTerm(language, problems);
    }

    static FilterResult parse(String text, FilterLanguage language) {
        if (text.length() > MAX_LENGTH)
            return new FilterResult.Failed(
                    List.of(FilterProblem.of(MAX_LENGTH, text.length(), "too_long", MAX_LENGTH)));
        return new FilterParser(text, language).parse();
    }

    private FilterResult parse() {
        cursor.skipSpace();
        Condition condition = cursor.atEnd() ? Condition.ALL : alternatives();
        while (!cursor.atEnd() && problems.size() < MAX_PROBLEMS) {
            int from = cursor.position();
            if (cursor.take(')')) problem(from, "unopened_parenthesis");
            cursor.skipSpace();
            if (!cursor.atEnd()) alternatives();
        }
        if (problems.isEmpty()) return new FilterResult.Parsed(condition);
        problems.sort(Comparator.comparingInt(FilterProblem::from));
        return new FilterResult.Failed(
                problems.stream().distinct().limit(MAX_PROBLEMS).toList());
    }

    private Condition alternatives() {
        List<Condition> parts = new ArrayList<>();
        do parts.add(together());
        while (cursor.takeWord("or"));
        return Condition.or(parts);
    }

    private Condition together() {
        List<Condition> parts = new ArrayList<>();
        cursor.skipSpace();
        int from = cursor.position();
        while (!cursor.atEnd() && !cursor.at(')') && !atWord("or")) {
            if (!cursor.takeWord("and")) parts.add(negated());
            cursor.skipSpace();
        }
        if (parts.isEmpty() && !abandoned) problem(from, "missing_part");
        return Condition.and(parts);
    }

    private Condition negated() {
        int from = cursor.position();
        boolean negative = false;
        while (cursor.take('-') || cursor.takeWord("not")) {
            negative = !negative;
            from = cursor.position();
            cursor.skipSpace();
        }
        if (cursor.atEnd() || cursor.at(')') || atWord("or")) {
            problem(from, "missing_part");
            return Condition.ALL;
        }
        Condition part = cursor.at('(') ? parenthesis() : term();
        return negative ? Condition.not(part) : part;
    }

    private Condition parenthesis() {
        int from = cursor.position();
        cursor.take('(');
        if (++depth > MAX_DEPTH) {
            problem(from, "too_deep", MAX_DEPTH);
            cursor.skipAll();
            abandoned = true;
            return Condition.ALL;
        }
        Condition inner = alternatives();
        depth--;
        if (!cursor.take(')') && !abandoned) problem(from, "unclosed_parenthesis");
        return inner;
    }

    private Condition term() {
        int from = cursor.position();
        String name = cursor.takeName();
        if (name.isEmpty()) return term.freeText(cursor.takeText());
        int nameEnd = cursor.position();
        String operator = cursor.takeOperator();
        List<FilterValue> values = new ArrayList<>();
        do {
            if (!values.isEmpty()) cursor.skipSpace();
            values.add(cursor.takeValue());
        } while (cursor.take(','));
        return term.read(new FilterTerm.Name(name, from, nameEnd), operator, values);
    }

    private boolean atWord(String word) {
        int from = cursor.position();
        boolean there = cursor.takeWord(word);
        cursor.moveTo(from);
        return there;
    }

    private void problem(int from, String what, Object... arguments) {
        problems.add(FilterProblem.of(from, Math.max(cursor.position(), from), what, arguments));
    }
}
