package io.mainstay.condition;

import java.util.function.IntPredicate;

/** A place in a filter's text, and the tokens that start there. */
final class FilterCursor {

    private static final String[] OPERATORS = {":<=", ":>=", ":<", ":>", "!=", "<=", ">=", ":", "=", "<", ">"};

    private final String text;
    private int position;

    FilterCursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void skipAll() {
        position = text.length();
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    boolean take(char c) {
        if (!at(c)) return false;
        position++;
        return true;
    }

    void skipSpace() {
        while (position < text.length() && isSpace(text.charAt(position))) position++;
    }

    /** Takes the word if it stands here alone, in any case. */
    boolean takeWord(String word) {
        int end = position + word.length();
        if (!text.regionMatches(true, position, word, 0, word.length())) return false;
        if (end < text.length() && !isEdge(text.charAt(end))) return false;
        position = end;
        return true;
    }

    /** The field's name if a name and an operator stand here, else an empty text; the operator is then next. */
    String takeName() {
        int end = position;
        while (end < text.length() && isNamePart(text.charAt(end))) end++;
        if (end == position
                || !Character.isLetter(text.charAt(position))
                || operatorAt(end).isEmpty()) return "";
        String name = text.substring(position, end);
        position = end;
        return name;
    }

    /** The operator that stands here; {@code :<=} is {@code <=}. */
    String takeOperator() {
        String operator = operatorAt(position);
        position += operator.length();
        return operator.length() > 1 && operator.charAt(0) == ':' ? operator.substring(1) : operator;
    }

    /** A value of a field: up to space, comma or parenthesis, or in quotes. */
    FilterValue takeValue() {
        int from = position;
        boolean startStar = position + 1 < text.length() && text.startsWith("*\"", position) && take('*');
        if (at('"')) {
            FilterValue quoted = takeQuoted();
            boolean endStar = quoted.closed() && take('*');
            return new FilterValue(quoted.text(), true, startStar, endStar, quoted.closed(), from, position);
        }
        String bare = takeWhile(c -> c != ',' && !isEdge(c));
        startStar = bare.length() > 1 && bare.startsWith("*");
        if (startStar) bare = bare.substring(1);
        boolean endStar = bare.length() > 1 && bare.endsWith("*");
        if (endStar) bare = bare.substring(0, bare.length() - 1);
        return new FilterValue(bare, false, startStar, endStar, true, from, position);
    }

    /** Free text: a word, or a phrase in quotes. */
    FilterValue takeText() {
        if (at('"')) return takeQuoted();
        int from = position;
        String word = takeWhile(c -> !isEdge(c) && c != '"');
        return new FilterValue(word, false, false, false, true, from, position);
    }

    private FilterValue takeQuoted() {
        int from = position++;
        StringBuilder content = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') return new FilterValue(content.toString(), true, false, false, true, from, position);
            if (c == '\\' && position < text.length()) c = text.charAt(position++);
            content.append(c);
        }
        return new FilterValue(content.toString(), true, false, false, false, from, position);
    }

    private String takeWhile(IntPredicate wanted) {
        int from = position;
        while (position < text.length() && wanted.test(text.charAt(position))) position++;
        return text.substring(from, position);
    }

    private String operatorAt(int index) {
        for (String operator : OPERATORS) if (text.startsWith(operator, index)) return operator;
        return "";
    }

    static boolean isNamePart(int c) {
        return c == '_' || c == '.' || Character.isLetterOrDigit(c);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isEdge(int c) {
        return c == '(' || c == ')' || isSpace(c);
    }
}
