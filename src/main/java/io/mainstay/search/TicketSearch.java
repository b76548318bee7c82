package io.mainstay.search;

import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.record.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;

/**
 * Search over all tickets as one types. A word that few tickets hold is looked up; for a common one the newest tickets
 * are walked and, if that is not enough, some of every age; at most 500 matches are ranked.
 */
@Repository
public class TicketSearch {

    /** What the database guesses of words that its statistics do not know is below this. */
    private static final int RARE = 8_000;

    /** To look up more than this takes longer than to look at tickets here and there. */
    private static final int COMMON = 30_000;

    private static final int MIN_PART = 4;

    /** As the index ticket_title_words has it. */
    private static final String FOLDED_TITLE = "translate(lower(t.title collate \"und-x-icu\"), 'ς', 'σ')";

    private static final Pattern NUMBER = Pattern.compile("\\s*([A-Za-z]{2,6})?(\\d{1,12})\\s*");
    private static final String HIT = "t.id, t.type, t.number, t.title, t.active, t.opened_at";

    private final Unprepared database;

    public TicketSearch(Unprepared database) {
        this.database = database;
    }

    /**
     * The best matches, those by number first.
     *
     * @param prefixes of the numbers that bare digits may stand for
     * @param internal of which tickets (alias {@code t}) the viewer reads the internal side; elsewhere only what is
     *     public matches
     */
    public List<TicketHit> find(String text, Set<String> prefixes, Scope scope, Sql internal, int limit) {
        Map<UUID, TicketHit> hits = new LinkedHashMap<>();
        add(byNumber(text, prefixes, scope, limit), hits);
        SearchQuery query = SearchQuery.asTyped(text);
        if (!query.isEmpty() && hits.size() < limit) add(byWords(query, scope, internal, limit), hits);
        if (hits.isEmpty() && text.strip().length() >= MIN_PART) add(byPartOfTitle(text.strip(), scope, limit), hits);
        return hits.values().stream().limit(limit).toList();
    }

    private static void add(List<TicketHit> found, Map<UUID, TicketHit> to) {
        found.forEach(hit -> to.putIfAbsent(hit.id(), hit));
    }

    /** {@code INC0000042}, {@code inc42} or {@code 42}. */
    private List<TicketHit> byNumber(String text, Set<String> prefixes, Scope scope, int limit) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) return List.of();
        String digits = "%07d".formatted(Long.parseLong(number.group(2)));
        Set<String> asked =
                number.group(1) == null ? prefixes : Set.of(number.group(1).toUpperCase(Locale.ROOT));
        Object numbers = asked.stream().map(prefix -> prefix + digits).toArray(String[]::new);
        Sql condition = Sql.of("t.number = any(?)", numbers);
        return database.query(
                Sql.of("select " + HIT + " from ticket t where")
                        .then(condition.and(scope.predicate()))
                        .then("order by t.opened_at desc limit " + limit),
                TicketSearch::hit);
    }

    private List<TicketHit> byWords(SearchQuery query, Scope scope, Sql internal, int limit) {
        Sql matching = scope.predicate().and(query.matches(internal));
        if (scope instanceof Scope.Narrow narrow && isSmall(narrow)) {
            return ranked(Candidates.of(narrow, query.matches(internal)), query, internal, limit);
        }
        Lookup lookup = Lookup.narrowest(query, internal, database);
        long expected = lookup.expected();
        if (lookup.rarest() <= RARE || expected <= Candidates.FEW)
            return ranked(Candidates.newest(lookup.ids(), matching), query, internal, limit);
        SearchWalk walk = new SearchWalk(scope);
        Sql among = scope instanceof Scope.Narrow ? query.matches(internal) : matching;
        Map<UUID, TicketHit> hits = new LinkedHashMap<>();
        add(ranked(walk.newest().then(among).then("limit " + Candidates.RANKED), query, internal, limit), hits);
        if (hits.size() < limit && (expected > COMMON || scope instanceof Scope.Narrow)) {
            add(ranked(sample(walk).then(among).then("limit " + Candidates.RANKED), query, internal, limit), hits);
        }
        // Some of all that hold common words are hardly ever the viewer's, if a sample of the viewer's own holds none.
        if (hits.size() < limit && !(scope instanceof Scope.Narrow && (!hits.isEmpty() || lookup.terms() > 1)))
            add(ranked(Candidates.any(query.exactLookup(internal), matching), query, internal, limit), hits);
        return List.copyOf(hits.values());
    }

    /** Spread over the time in which tickets were made; there are some, since many hold the words. */
    private Sql sample(SearchWalk walk) {
        Sql ends = Sql.of("select (select id from ticket order by id limit 1),"
                + " (select id from ticket order by id desc limit 1)");
        return database.query(
                        ends,
                        (row, index) -> walk.sample(
                                Ids.instant(row.getObject(1, UUID.class)), Ids.instant(row.getObject(2, UUID.class))))
                .getFirst();
    }

    /** Part of a word, as in German compounds; only if the trigram index says that few titles hold it. */
    private List<TicketHit> byPartOfTitle(String part, Scope scope, int limit) {
        String pattern = "%" + part.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        Sql matching = Sql.of(FOLDED_TITLE + " like ?", pattern);
        if (database.estimate(Sql.of("select from ticket t where").then(matching)) > RARE) return List.of();
        return database.query(
                Sql.of("select * from (select " + HIT + " from ticket t where")
                        .then(matching.and(scope.predicate()))
                        .then("limit " + Candidates.RANKED + ") t order by t.opened_at desc limit " + limit),
                TicketSearch::hit);
    }

    private List<TicketHit> ranked(Sql candidates, SearchQuery query, Sql internal, int limit) {
        return database.query(
                Sql.of("select " + HIT + " from (")
                        .then(candidates)
                        .then(") t join ticket_search s on s.id = t.id order by")
                        .then(query.rank(internal))
                        .then("* case when t.active then 2 else 1 end desc, t.opened_at desc limit " + limit),
                TicketSearch::hit);
    }

    private boolean isSmall(Scope.Narrow narrow) {
        List<Sql> branches = narrow.branches().stream()
                .map(branch -> branch.rows("ticket t"))
                .toList();
        Sql count = Sql.of("select count(*) from (")
                .then(Sql.join(" union all ", branches))
                .then("limit " + (Candidates.FEW + 1) + ") x");
        return database.query(count, (row, index) -> row.getInt(1)).getFirst() <= Candidates.FEW;
    }

    private static TicketHit hit(ResultSet row, int index) throws SQLException {
        return new TicketHit(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("number"),
                row.getString("title"),
                row.getBoolean("active"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
