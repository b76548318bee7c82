package io.mainstay.search;

import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.record.Ids;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Search by words. A word that few tickets hold is looked up; for a common one the newest tickets are walked and, if that
 * is not enough, some of every age, or some that the rarest words find; at most 500 matches are ranked.
 */
final class WordSearch {

    private final Unprepared database;

    WordSearch(Unprepared database) {
        this.database = database;
    }

    List<TicketHit> find(SearchQuery query, Scope scope, Sql internal, int limit) {
        if (scope instanceof Scope.Narrow narrow && Candidates.areFew(narrow, database)) {
            return ranked(Candidates.of(narrow, query.matches(internal)), query, internal, limit);
        }
        Lookup lookup = Lookup.narrowest(query, internal, database);
        if (lookup.rarest() > Lookup.RARE && lookup.expected() > Candidates.TESTED)
            return common(lookup, query, scope, internal, limit);
        Sql matching = scope.predicate().and(query.matches(internal));
        return ranked(Candidates.newest(lookup, matching), query, internal, limit);
    }

    private List<TicketHit> common(Lookup lookup, SearchQuery query, Scope scope, Sql internal, int limit) {
        SearchWalk walk = new SearchWalk(scope);
        boolean narrow = scope instanceof Scope.Narrow;
        Sql matching = query.matches(internal);
        Set<TicketHit> hits = new LinkedHashSet<>(ranked(walk.newest(matching), query, internal, limit));
        if (hits.size() < limit && (narrow || lookup.expected() > Lookup.COMMON))
            hits.addAll(ranked(sample(walk, matching), query, internal, limit));
        // Of what all tickets hold hardly any is visible to somebody of a narrow scope; their own were looked at.
        if (hits.size() < limit && (!narrow || hits.isEmpty() && lookup.terms() == 1)) {
            Sql any = Candidates.any(lookup, scope.predicate().and(matching));
            hits.addAll(ranked(any, query, internal, limit));
        }
        return List.copyOf(hits);
    }

    /** Spread over the time in which tickets were made; there are some, since many hold the words. */
    private Sql sample(SearchWalk walk, Sql matching) {
        Sql ends = Sql.of("select (select id from ticket order by id limit 1),"
                + " (select id from ticket order by id desc limit 1)");
        return database.query(
                        ends,
                        (row, index) -> walk.sample(
                                Ids.instant(row.getObject(1, UUID.class)),
                                Ids.instant(row.getObject(2, UUID.class)),
                                matching))
                .getFirst();
    }

    private List<TicketHit> ranked(Sql candidates, SearchQuery query, Sql internal, int limit) {
        return database.query(
                Sql.of("select " + TicketHit.COLUMNS + " from (")
                        .then(candidates)
                        .then(") t join ticket_search s on s.id = t.id order by")
                        .then(query.rank(internal))
                        .then("* case when t.active then 2 else 1 end desc, t.opened_at desc limit " + limit),
                TicketHit::read);
    }
}
