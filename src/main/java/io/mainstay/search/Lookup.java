package io.mainstay.search;

import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the index of words is asked for: the rarest words of a search, as many as it takes until few tickets are expected.
 * To intersect common words costs the index more than to test the few that the rare ones find.
 *
 * @param asked of the index, over alias {@code s}
 * @param expected how many that finds, by the database's statistics and as if words were independent of each other
 * @param rarest how many hold the rarest word, which is what the index has to go through
 * @param terms how many the search has
 * @param matches the whole text, over alias {@code s}
 */
record Lookup(Sql asked, double expected, long rarest, int terms, Sql matches) {

    /** What the database guesses of words that its statistics do not know is below this. */
    static final int RARE = 8_000;

    /** To go through more than this takes longer than to look at tickets here and there. */
    static final int COMMON = 30_000;

    /** Of a longer text, these are looked at; the others are tested only. */
    private static final int MOST_TERMS = 10;

    private record Term(Sql tsquery, long expected) {}

    static Lookup narrowest(SearchQuery query, Sql internal, Unprepared database) {
        List<Sql> sought = isTelling(query, internal, database) ? query.wholeAndBegun() : query.whole();
        List<Term> terms = rarestFirst(sought, internal, database);
        double all = Math.max(1, database.estimate(Sql.of("select from ticket_search")));
        List<Sql> asked = new ArrayList<>();
        double expected = all;
        for (Term term : terms) {
            if (asked.size() > 1 && term.expected > COMMON) break;
            asked.add(term.tsquery);
            expected *= term.expected / all;
            if (expected <= Candidates.FEW) break;
        }
        return new Lookup(
                SearchQuery.holds(internal, asked),
                expected,
                terms.getFirst().expected,
                sought.size(),
                query.isHeld(internal));
    }

    /** The ids of all that match. The index is not to be asked for the whole text, hence {@code is true}. */
    Sql ids() {
        return Sql.of("select s.id from ticket_search s where")
                .then(asked)
                .then("and")
                .then(matches)
                .then("is true");
    }

    /** The ids of those that match among the first ones that the index finds. */
    Sql idsAmong(int first) {
        return Sql.of("select s.id from (select * from ticket_search s where")
                .then(asked)
                .then("limit " + first + ") s where")
                .then(matches);
    }

    /** Whether few words begin as the last one does: the index goes through all that do. */
    private static boolean isTelling(SearchQuery query, Sql internal, Unprepared database) {
        return query.begun()
                .filter(begun -> expected(begun, internal, database) <= COMMON)
                .isPresent();
    }

    private static List<Term> rarestFirst(List<Sql> sought, Sql internal, Unprepared database) {
        return sought.stream()
                .limit(MOST_TERMS)
                .map(term -> new Term(term, expected(term, internal, database)))
                .sorted(Comparator.comparingLong(Term::expected))
                .toList();
    }

    private static long expected(Sql term, Sql internal, Unprepared database) {
        return database.estimate(
                Sql.of("select from ticket_search s where").then(SearchQuery.holds(internal, List.of(term))));
    }
}
