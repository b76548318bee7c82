package io.mainstay.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Among so many tickets that common words are walked for: what is found matches, and what matches is found. */
class TicketSearchTest {

    private static final int LIMIT = 8;

    private static SearchSample sample;
    private static TicketSearch search;

    @BeforeAll
    static void fill() throws SQLException {
        sample = new SearchSample(30_000);
        search = new TicketSearch(new Unprepared(sample.jdbc()));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void everyBeginningOfATitleFindsOnlyWhatMatches() {
        for (Scope scope : scopes()) {
            for (String title : List.of("printer jammed floor12 oldest", "vpn slow seldom7 err_a1")) {
                for (int length = title.length(); length > 1; length -= 4) {
                    String typed = title.substring(0, length);
                    Set<String> matching = matching(typed, scope);
                    assertThat(matching).as(typed).containsAll(found(typed, scope));
                    assertThat(found(typed, scope).isEmpty())
                            .as(typed + " for " + scope)
                            .isEqualTo(matching.isEmpty());
                }
            }
        }
    }

    @Test
    void aRareWordFindsAllThatHoldItWhateverElseIsTyped() {
        for (Scope scope : scopes())
            for (String typed : List.of("seldom7", "printer seldom7 ", "slow vpn seldom7", "seldom7 err"))
                assertThat(found(typed, scope)).as(typed).isEqualTo(first(matching(typed, scope)));
    }

    @Test
    void aWordThatOnlyOldTicketsHoldIsFound() {
        assertThat(matching("oldest", new Scope.Everything()).size()).isGreaterThan(9_000);
        for (Scope scope : scopes())
            assertThat(found("oldest", scope)).as(scope.toString()).hasSize(LIMIT);
    }

    @Test
    void aPartOfAWordIsFoundInTitlesInAnyOrder() {
        for (Scope scope : scopes()) {
            assertThat(found("papierstau", scope)).isNotEmpty();
            assertThat(found("papierstau drucker", scope)).isEqualTo(found("papierstau", scope));
            assertThat(found("papierstau zeppelin", scope)).isEmpty();
        }
    }

    @Test
    void whatTheGuardOfAScopeExcludesIsNotFound() {
        for (Scope scope : scopes()) {
            if (!(scope instanceof Scope.Narrow narrow)) continue;
            Scope guarded = new Scope.Narrow(narrow.branches(), Sql.of("t.type <> 'incident'"));
            for (String typed : List.of("printer", "seldom7", "oldest", "papierstau"))
                assertThat(found(typed, guarded)).as(typed).isEmpty();
        }
    }

    private static Set<String> found(String typed, Scope scope) {
        Set<String> numbers = new TreeSet<>();
        search.find(typed, Set.of("INC"), scope, Sql.TRUE, LIMIT).forEach(hit -> numbers.add(hit.number()));
        return numbers;
    }

    private static Set<String> first(Set<String> numbers) {
        assertThat(numbers.size()).isLessThanOrEqualTo(LIMIT);
        return numbers;
    }

    /** By plain SQL that no index serves. */
    private static Set<String> matching(String typed, Scope scope) {
        Sql sql = Sql.of("select t.number from ticket t where")
                .then(scope.predicate())
                .then("and")
                .then(SearchQuery.asTyped(typed).matches(Sql.TRUE))
                .then("is true");
        return new TreeSet<>(sample.jdbc().queryForList(sql.text(), String.class, sql.arguments()));
    }

    private static List<Scope> scopes() {
        return List.of(
                new Scope.Everything(),
                new Scope.Wide(Sql.of("t.team_id <> ?", sample.team(0))),
                ofTeams(1),
                ofTeams(4),
                new Scope.Narrow(List.of(Branch.of(Sql.of("t.caller_id = ?", sample.person(7))))));
    }

    private static Scope ofTeams(int teams) {
        return new Scope.Narrow(IntStream.range(0, teams)
                .<UUID>mapToObj(sample::team)
                .map(team -> Branch.of(Sql.of("t.team_id = ?", team)))
                .toList());
    }
}
