package io.mainstay.search;

import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Repository;

/** Search over all tickets as one types: by number, by words, and if neither finds any, by parts of words in titles. */
@Repository
public class TicketSearch {

    private static final Pattern NUMBER = Pattern.compile("\\s*([A-Za-z]{2,6})?(\\d{1,12})\\s*");

    private final Unprepared database;
    private final WordSearch words;

    public TicketSearch(Unprepared database) {
        this.database = database;
        this.words = new WordSearch(database);
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
        if (!query.isEmpty() && hits.size() < limit) add(words.find(query, scope, internal, limit), hits);
        if (hits.isEmpty()) add(byTitle(TitleParts.of(text), scope, limit), hits);
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
                Sql.of("select " + TicketHit.COLUMNS + " from ticket t where")
                        .then(condition.and(scope.predicate()))
                        .then("order by t.opened_at desc limit " + limit),
                TicketHit::read);
    }

    /** Among one's own if they are few, else only if the trigram index says that few titles hold a part. */
    private List<TicketHit> byTitle(TitleParts parts, Scope scope, int limit) {
        if (!parts.isTelling()) return List.of();
        if (scope instanceof Scope.Narrow narrow && Candidates.areFew(narrow, database))
            return newest(Candidates.of(narrow, parts.matches()), limit);
        return parts.rarest(database, Lookup.RARE)
                .map(rarest -> newest(
                        Sql.of("select t.* from ticket t where")
                                .then(rarest.and(parts.matches()).and(scope.predicate()))
                                .then("limit " + Candidates.RANKED),
                        limit))
                .orElse(List.of());
    }

    private List<TicketHit> newest(Sql candidates, int limit) {
        return database.query(
                Sql.of("select " + TicketHit.COLUMNS + " from (")
                        .then(candidates)
                        .then(") t order by t.opened_at desc limit " + limit),
                TicketHit::read);
    }
}
