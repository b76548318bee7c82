package io.mainstay.search;

import io.mainstay.database.Sql;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps {@code ticket_search}: {@code public} holds the words that the people concerned may read, {@code internal} holds
 * all words, so that each audience is served by one index. The statements go into the write path's own.
 */
public final class SearchText {

    private SearchText() {}

    /**
     * The row of a new ticket.
     *
     * @param title a match there ranks higher
     * @param publicText what the people concerned may read besides: description, replies
     * @param internalText what only staff may read: notes, internal fields
     */
    public static Sql insertion(UUID id, String title, String publicText, String internalText) {
        Sql internal = internalText.isBlank()
                ? Sql.of("w.words")
                : Sql.of("search_join(w.words,").then(vectors("", internalText)).then(")");
        return Sql.of("insert into ticket_search (id, public, internal) select ?::uuid, w.words,", id)
                .then(internal)
                .then("from (select")
                .then(vectors(title, publicText))
                .then("as words) w");
    }

    /** The row of a ticket whose texts were redacted: everything is replaced. See {@link #insertion}. */
    public static Sql replacement(UUID id, String title, String publicText, String internalText) {
        return insertion(id, title, publicText, internalText)
                .then("on conflict (id) do update set public = excluded.public, internal = excluded.internal");
    }

    /** Adds words to a ticket's row: a reply or changed title (public), or a note. Not for two blank texts. */
    public static Sql addition(UUID id, String publicText, String internalText) {
        Sql update = Sql.of("update ticket_search s set");
        if (publicText.isBlank()) {
            return update.then("internal = search_join(s.internal,")
                    .then(vectors("", internalText))
                    .then(") where s.id = ?::uuid", id);
        }
        Sql internal = internalText.isBlank()
                ? Sql.of("w.words")
                : Sql.of("search_join(w.words,").then(vectors("", internalText)).then(")");
        return update.then("public = search_join(s.public, w.words), internal = search_join(s.internal,")
                .then(internal)
                .then(") from (select")
                .then(vectors("", publicText))
                .then("as words) w where s.id = ?::uuid", id);
    }

    /** A {@code tsvector} expression: the words as they are, and their stems in each language. */
    static Sql vectors(String heading, String text) {
        Set<String> title = Words.ofDocument(heading);
        Set<String> words = new LinkedHashSet<>(Words.ofDocument(text));
        words.removeAll(title);
        StringBuilder literal = new StringBuilder();
        int position = 0;
        for (String word : title) {
            position = Math.min(position + 1, 16_000);
            quoted(literal, word).append(':').append(position).append("A ");
        }
        for (String word : words) quoted(literal, word).append(' ');
        String plain = String.join(" ", title) + " " + String.join(" ", words);
        return Sql.of("?::tsvector || search_stems(?)", literal.toString(), plain);
    }

    /** Words hold letters and digits only, so nothing inside the quotes needs escaping. */
    private static StringBuilder quoted(StringBuilder to, String word) {
        return to.append('\'').append(word).append('\'');
    }
}
