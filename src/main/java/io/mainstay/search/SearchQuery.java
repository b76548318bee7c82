package io.mainstay.search;

import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that somebody searches for, as an expression of type {@code tsquery}: every word must be there, as it is or in
 * one of its stems, the last one perhaps only begun.
 */
public final class SearchQuery {

    private static final Sql NOTHING = Sql.of("''::tsquery");

    /** Fewer letters than this begin too many words to be looked up. */
    private static final int MIN_PREFIX = 2;

    /**
     * A shorter beginning is not looked up where whole words are, nor one without a digit: there may be very many words
     * that begin so, or a very common one.
     */
    private static final int TELLING = 3;

    private static final int NEVER = Integer.MAX_VALUE;

    private final Sql tsquery;
    private final List<Sql> sought;

    private SearchQuery(List<Sql> terms, List<Sql> sought) {
        this.tsquery = all(terms);
        this.sought = sought.isEmpty() ? terms : sought;
    }

    /** For a filter: whole words. Matches nothing if the text holds no word. */
    public static SearchQuery ofWords(String text) {
        List<Sql> words = terms(text, false, MIN_PREFIX);
        return new SearchQuery(words, words);
    }

    /** For search as one types: the last word may be the beginning of one. */
    public static SearchQuery asTyped(String text) {
        boolean begun = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        boolean telling =
                text.chars().skip(Math.max(0, text.length() - TELLING)).anyMatch(Character::isDigit);
        return new SearchQuery(terms(text, begun, MIN_PREFIX), terms(text, begun, telling ? TELLING : NEVER));
    }

    public boolean isEmpty() {
        return tsquery.equals(NOTHING);
    }

    /** Whether the ticket of alias {@code t} matches in what the viewer may read of it; row by row. */
    public Sql matches(Sql internal) {
        return Sql.of("(select")
                .then(vector(internal))
                .then("@@")
                .then(tsquery)
                .then("from ticket_search s where s.id = t.id)");
    }

    /** Whether the row of alias {@code s} of the search text matches. */
    public Sql isIn(Sql internal) {
        return Sql.of("(").then(vector(internal)).then("@@").then(tsquery).then(")");
    }

    /** The ids of at least all tickets that match, in no order. */
    public Sql lookup(Sql internal) {
        return lookup(internal, sought);
    }

    /** As {@link #lookup}, with the begun word: fewer, but they may cost more to find. */
    Sql exactLookup(Sql internal) {
        return lookup(internal, List.of(tsquery));
    }

    /** Each is an expression of type {@code tsquery} that every match fulfils and that an index may be asked for. */
    List<Sql> sought() {
        return sought;
    }

    /** The ids of the tickets that fulfil some of the terms. */
    static Sql lookup(Sql internal, List<Sql> terms) {
        String vector = Sql.FALSE.equals(internal) ? "s.public" : "s.internal";
        return Sql.of("select s.id from ticket_search s where " + vector + " @@")
                .then(all(terms));
    }

    /** How well the ticket of aliases {@code t} and {@code s} matches. */
    public Sql rank(Sql internal) {
        return Sql.of("ts_rank(").then(vector(internal)).then(",").then(tsquery).then(")");
    }

    private static Sql vector(Sql internal) {
        if (Sql.TRUE.equals(internal)) return Sql.of("s.internal");
        if (Sql.FALSE.equals(internal)) return Sql.of("s.public");
        return Sql.of("case when").then(internal).then("then s.internal else s.public end");
    }

    private static Sql all(List<Sql> terms) {
        return terms.isEmpty() ? NOTHING : Sql.join(" && ", terms).inParentheses();
    }

    private static List<Sql> terms(String text, boolean lastIsBegun, int minPrefix) {
        List<List<List<String>>> terms = Words.ofQuery(text);
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            boolean begun = lastIsBegun && i == terms.size() - 1;
            List<Sql> alternatives = new ArrayList<>();
            for (List<String> words : terms.get(i)) {
                List<Sql> parts = new ArrayList<>();
                for (int w = 0; w < words.size(); w++)
                    word(words.get(w), begun && w == words.size() - 1, minPrefix, parts);
                if (!parts.isEmpty()) alternatives.add(Sql.join(" && ", parts).inParentheses());
            }
            if (!alternatives.isEmpty()) all.add(Sql.join(" || ", alternatives).inParentheses());
        }
        return all;
    }

    /** Words hold letters and digits only, so that nothing inside the quotes needs escaping. */
    private static void word(String word, boolean begun, int minPrefix, List<Sql> to) {
        if (begun) {
            if (word.length() >= minPrefix) to.add(Sql.of("?::tsquery", "'" + word + "':*"));
            return;
        }
        if (Words.isStopWord(word)) return;
        String quoted = "'" + word + "'";
        // Only natural words have stems.
        if (!word.chars().allMatch(Character::isLetter)) to.add(Sql.of("?::tsquery", quoted));
        else
            to.add(Sql.of(
                    "(?::tsquery || plainto_tsquery('mainstay_en', ?) || plainto_tsquery('mainstay_de', ?))",
                    quoted,
                    word,
                    word));
    }
}
