package io.mainstay.condition;

import java.util.Locale;

/**
 * How text is compared without regard to case, the same in Java and in SQL: Unicode's full lower-case mapping of the
 * root locale, and then the final sigma as a plain one, because the two sides disagree on where a word ends. It holds
 * for all letters of Unicode 10, which is what the embedded PostgreSQL's ICU knows; of later capitals (Georgian
 * Mtavruli, Vithkuqi, Garay, a few rare Latin ones) a PostgreSQL with an old ICU finds only the exact form.
 */
final class Fold {

    private static final char FINAL_SIGMA = 'ς';
    private static final char SIGMA = 'σ';

    private Fold() {}

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace(FINAL_SIGMA, SIGMA);
    }

    /** The SQL of {@link #fold} for a text expression. */
    static String sql(String expression) {
        return "translate(lower(" + expression + " collate \"und-x-icu\"), '" + FINAL_SIGMA + "', '" + SIGMA + "')";
    }

    /**
     * The SQL of a fold that is right for ASCII alone and costs a third: of all other letters only two (the Kelvin sign
     * and the dotted capital I) become ASCII ones when they are folded. A text that matches a pattern matches it folded
     * in this way too, if anything may stand for what is not ASCII ({@link #plainPattern}).
     */
    static String plainSql(String expression) {
        return "lower(replace(replace(" + expression + ", '\u212a', 'k'), '\u0130', 'i\u0307') collate \"C\")";
    }

    /** Whether {@link #plainSql} says all about a folded text. */
    static boolean isPlain(String folded) {
        return folded.chars().allMatch(c -> c < 0x80);
    }

    /** The pattern for {@link #plainSql}, from folded text. */
    static String plainPattern(Condition.Match match, String folded) {
        return pattern(match, folded).replaceAll("[^\\x00-\\x7f]", "%");
    }

    /** The pattern for SQL's {@code like}, which has to be folded before. */
    static String pattern(Condition.Match match, String text) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return switch (match) {
            case CONTAINS -> "%" + escaped + "%";
            case STARTS -> escaped + "%";
            case ENDS -> "%" + escaped;
        };
    }

    /** Whether PostgreSQL can store it: no NUL, no half of a surrogate pair. What it cannot store, nothing equals. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) return false;
            if (!Character.isHighSurrogate(c)) continue;
            if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) return false;
        }
        return true;
    }
}
