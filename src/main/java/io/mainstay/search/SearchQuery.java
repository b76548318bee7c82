package io.mainstay.search;

import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that somebody searches for, as an expression of type {@code tsquery}: every word must be there, as it is or in
 * one of its stems, the last one perhaps only begun.
 */
public final class SearchQuery {

    private static final Sql NOTHING = Sql.of("''::tsquery");

    /** Fewer letters than this begin too many words to be looked up. */
    private static final int MIN_PREFIX = 2;

    /** How a word is written: to be tested, or for the index, with the last and only begun word or without it. */
    private enum Form {
        TEST,
        LOOKUP,
        LOOKUP_WHOLE
    }

    private final String text;
    private final boolean begun;
    private final Sql tsquery;

    private SearchQuery(String text, boolean begun) {
        this.text = text;
        this.begun = begun;
        this.tsquery = all(terms(Form.TEST));
    }

    /** For a filter: whole words. Matches nothing if the text holds no word. */
    public static SearchQuery ofWords(String text) {
        return new SearchQuery(text, false);
    }

    /** For search as one types: the last word may be the beginning of one. */
    public static SearchQuery asTyped(String text) {
        return new SearchQuery(text, !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1)));
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
        return Sql.of("select s.id from ticket_search s where").then(holds(internal, whole()));
    }

    /** Whether the row of alias {@code s} matches for some who may look for it; an index serves this. */
    Sql isHeld(Sql internal) {
        return holds(internal, List.of(tsquery));
    }

    /** Whether the row of alias {@code s} fulfils all terms for some who may look for them; an index serves this. */
    static Sql holds(Sql internal, List<Sql> terms) {
        String vector = Sql.FALSE.equals(internal) ? "s.public" : "s.internal";
        return Sql.of("(" + vector + " @@").then(all(terms)).then(")");
    }

    /** What every match fulfils and an index may be asked for; without a begun word where there are whole ones. */
    List<Sql> whole() {
        List<Sql> whole = terms(Form.LOOKUP_WHOLE);
        return whole.isEmpty() ? terms(Form.LOOKUP) : whole;
    }

    /** As {@link #whole}, and what begins with the last word, which may be very much. */
    List<Sql> wholeAndBegun() {
        return terms(Form.LOOKUP);
    }

    /** The last word, if it is only begun. */
    Optional<Sql> begun() {
        List<List<List<String>>> terms = Words.ofQuery(text);
        return begun && !terms.isEmpty()
                ? Optional.of(prefix(terms.getLast().getFirst().getLast()))
                : Optional.empty();
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

    private List<Sql> terms(Form form) {
        List<List<List<String>>> terms = Words.ofQuery(text);
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            boolean last = begun && i == terms.size() - 1;
            List<Sql> alternatives = terms.get(i).stream()
                    .map(words -> parts(words, last, form))
                    .filter(parts -> !parts.isEmpty())
                    .map(parts -> Sql.join(" && ", parts).inParentheses())
                    .toList();
            if (!alternatives.isEmpty()) all.add(Sql.join(" || ", alternatives).inParentheses());
        }
        return all;
    }

    private static List<Sql> parts(List<String> words, boolean lastIsBegun, Form form) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!lastIsBegun || i < words.size() - 1) whole(word, form).ifPresent(parts::add);
            else if (form != Form.LOOKUP_WHOLE && word.length() >= MIN_PREFIX) parts.add(prefix(word));
        }
        return parts;
    }

    /** Words hold letters and digits only, so that nothing inside the quotes needs escaping. */
    private static Sql prefix(String word) {
        return Sql.of("?::tsquery", "'" + word + "':*");
    }

    private static Optional<Sql> whole(String word, Form form) {
        if (Words.isStopWord(word)) return Optional.empty();
        String quoted = "'" + word + "'";
        // Only natural words have stems.
        if (!word.chars().allMatch(Character::isLetter)) return Optional.of(Sql.of("?::tsquery", quoted));
        Sql stem = Sql.of("search_stem(?)", word);
        return Optional.of(
                form == Form.TEST ? Sql.of("(?::tsquery ||", quoted).then(stem).then(")") : stem);
    }
}
