package io.mainstay.search;

import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that somebody searches for, as an expression of type {@code tsquery}: every word must be there, as it is or in
 * one of its stems, the last one perhaps only begun.
 */
public final class SearchQuery {

    /** Fewer letters than this begin too many words to be looked up. */
    private static final int MIN_PREFIX = 2;

    private final Sql tsquery;

    private SearchQuery(Sql tsquery) {
        this.tsquery = tsquery;
    }

    /** For a filter: whole words. Matches nothing if the text holds no word. */
    public static SearchQuery ofWords(String text) {
        return new SearchQuery(query(text, false));
    }

    /** For search as one types: the last word may be the beginning of one. */
    public static SearchQuery asTyped(String text) {
        return new SearchQuery(query(text, !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))));
    }

    public boolean isEmpty() {
        return tsquery.text().equals("''::tsquery");
    }

    /** Whether the ticket of alias {@code t} matches in what the viewer may read of it; row by row. */
    public Sql matches(Sql internal) {
        Sql vector = Sql.TRUE.equals(internal)
                ? Sql.of("s.internal")
                : Sql.FALSE.equals(internal)
                        ? Sql.of("s.public")
                        : Sql.of("case when").then(internal).then("then s.internal else s.public end");
        return Sql.of("(select").then(vector).then("@@").then(tsquery).then("from ticket_search s where s.id = t.id)");
    }

    /** A condition that an index serves and that holds for at least all tickets that match. */
    public Sql found(Sql internal) {
        String vector = Sql.FALSE.equals(internal) ? "s.public" : "s.internal";
        return Sql.of("t.id in (select s.id from ticket_search s where " + vector + " @@")
                .then(tsquery)
                .then(")");
    }

    private static Sql query(String text, boolean lastIsBegun) {
        List<List<List<String>>> terms = Words.ofQuery(text);
        List<Sql> all = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            boolean begun = lastIsBegun && i == terms.size() - 1;
            List<Sql> alternatives = new ArrayList<>();
            for (List<String> words : terms.get(i)) {
                List<Sql> parts = new ArrayList<>();
                for (int w = 0; w < words.size(); w++) word(words.get(w), begun && w == words.size() - 1, parts);
                if (!parts.isEmpty()) alternatives.add(Sql.join(" && ", parts).inParentheses());
            }
            if (!alternatives.isEmpty()) all.add(Sql.join(" || ", alternatives).inParentheses());
        }
        return all.isEmpty() ? Sql.of("''::tsquery") : Sql.join(" && ", all).inParentheses();
    }

    /** Words hold letters and digits only, so that nothing inside the quotes needs escaping. */
    private static void word(String word, boolean begun, List<Sql> to) {
        if (begun && word.length() >= MIN_PREFIX) to.add(Sql.of("?::tsquery", "'" + word + "':*"));
        else if (!Words.isStopWord(word))
            to.add(Sql.of(
                    "(?::tsquery || plainto_tsquery('mainstay_en', ?) || plainto_tsquery('mainstay_de', ?))",
                    "'" + word + "'",
                    word,
                    word));
    }
}
