package io.mainstay.search;

import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody searches for as parts of words, as in German compounds: {@code papierstau} is in
 * <i>Druckerpapierstau</i>. All must be in the title, in any order.
 */
record TitleParts(List<String> parts) {

    /** As the index ticket_title_words has it. */
    private static final String FOLDED_TITLE = "translate(lower(t.title collate \"und-x-icu\"), 'ς', 'σ')";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Fewer letters are in too many titles for the index of trigrams. */
    private static final int MIN_PART = 4;

    /** The index is asked for one part only; of a long text, this many of the longest are considered. */
    private static final int CONSIDERED = 4;

    static TitleParts of(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return new TitleParts(Arrays.stream(BETWEEN.split(folded))
                .filter(part -> !part.isEmpty())
                .toList());
    }

    boolean isTelling() {
        return parts.stream().anyMatch(part -> part.length() >= MIN_PART);
    }

    /** Tested row by row; no index serves it. */
    Sql matches() {
        return Sql.join(
                        " and ",
                        parts.stream()
                                .map(part -> Sql.of("strpos(" + FOLDED_TITLE + ", ?) > 0", part))
                                .toList())
                .inParentheses();
    }

    /**
     * What the index is asked for: the part that is in the fewest titles. To ask for all at once has it go through the
     * trigrams of all, which takes long and finds little less.
     *
     * @return none if each part is in more than {@code most} titles, by the database's statistics
     */
    Optional<Sql> rarest(Unprepared database, int most) {
        return parts.stream()
                .filter(part -> part.length() >= MIN_PART)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(CONSIDERED)
                .map(part -> Sql.of(FOLDED_TITLE + " like ?", "%" + part + "%"))
                .map(sql -> new Expected(
                        sql,
                        database.estimate(Sql.of("select from ticket t where").then(sql))))
                .filter(expected -> expected.titles <= most)
                .min(Comparator.comparingLong(Expected::titles))
                .map(Expected::sql);
    }

    private record Expected(Sql sql, long titles) {}
}
