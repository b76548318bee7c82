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
 * @param ids selects the ids
 * @param expected how many there are, by the database's statistics
 * @param rarest how many hold the rarest word, which is what the index has to go through
 * @param terms how many the search has
 */
record Lookup(Sql ids, long expected, long rarest, int terms) {

    /** Of a longer text, these are looked at; the others are tested only. */
    private static final int MOST_TERMS = 10;

    private record Term(Sql tsquery, long expected) {}

    static Lookup narrowest(SearchQuery query, Sql internal, Unprepared database) {
        List<Sql> sought = query.sought();
        List<Term> terms = rarestFirst(sought, internal, database);
        List<Sql> asked = new ArrayList<>();
        long rarest = terms.getFirst().expected;
        long expected = rarest;
        for (Term term : terms) {
            asked.add(term.tsquery);
            if (asked.size() > 1) expected = database.estimate(SearchQuery.lookup(internal, asked));
            if (expected <= Candidates.FEW) break;
        }
        return new Lookup(SearchQuery.lookup(internal, asked), expected, rarest, sought.size());
    }

    private static List<Term> rarestFirst(List<Sql> sought, Sql internal, Unprepared database) {
        return sought.stream()
                .limit(MOST_TERMS)
                .map(term -> new Term(term, database.estimate(SearchQuery.lookup(internal, List.of(term)))))
                .sorted(Comparator.comparingLong(Term::expected))
                .toList();
    }
}
