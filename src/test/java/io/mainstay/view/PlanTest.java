package io.mainstay.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Match;
import io.mainstay.condition.Condition.Order;
import io.mainstay.condition.ConditionContext;
import io.mainstay.condition.ConditionSql;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.incident.IncidentFields;
import io.mainstay.problem.ProblemColumns;
import io.mainstay.problem.ProblemFields;
import io.mainstay.record.Field;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.ticket.TicketType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Each way in which a list is found: what it looks at, where it stops, and that going on finds all. */
class PlanTest {

    private static final Sort OPENED = new Sort(TicketFields.OPENED, true);
    private static final Sort UPDATED = new Sort(TicketFields.UPDATED, true);

    private static TicketSample sample;
    private static Recorded recorded;
    private static Lists lists;

    /** Remembers the last statement, so that a test can ask the database how it runs it. */
    private static final class Recorded extends Unprepared {

        private final List<Sql> statements = new ArrayList<>();

        Recorded(JdbcTemplate jdbc) {
            super(jdbc);
        }

        @Override
        public <T> List<T> query(Sql sql, RowMapper<T> mapper) {
            statements.add(sql);
            return super.query(sql, mapper);
        }

        /** How the statement that fetches rows is run. */
        String plan() {
            Sql rows = statements.stream()
                    .filter(sql -> sql.text().contains(" as k3 ") && sql.text().contains("join ticket"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            return String.join("\n", super.query(Sql.of("explain").then(rows), (row, index) -> row.getString(1)));
        }
    }

    @BeforeAll
    static void fill() throws SQLException {
        sample = new TicketSample(12_000);
        ProblemSample.add(sample.jdbc());
        recorded = new Recorded(sample.jdbc());
        lists = new Lists(recorded);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void theFewAreFoundFirstAndSortedInAnyOrder() {
        ListQuery query = problems(administrator(), closedBySomebody(), UPDATED);
        Listing.Page page = page(query, null);
        assertThat(ids(page)).isEqualTo(naive(query)).hasSize(35);
        assertThat(page.partial()).isFalse();
        assertThat(recorded.plan()).contains("problem_closed_by", "id = ANY").doesNotContain("Seq Scan");
    }

    /** What has found them is not tested again, so the index of problems answers without their table. */
    @Test
    void theFewAreSortedByWhatTheIndexOfProblemsHolds() {
        page(problems(administrator(), closedBySomebody(), OPENED), null);
        assertThat(recorded.plan())
                .contains("Index Only Scan using problem_closed_by", "Index Only Scan using ticket_problem on")
                .doesNotContain("Filter: (closed_by_id");
    }

    @Test
    void manyInAnOrderThatNoIndexHasAreTooMany() {
        ListQuery query = problems(administrator(), Condition.ALL, UPDATED);
        assertThat(lists.page(query, 50, null)).isEqualTo(new Listing.TooMany(UPDATED));
        assertThat(lists.count(query)).isEqualTo(new Listing.Count(1_000, true));
    }

    @Test
    void aWalkMeetsNoOtherTypesAndStopsAtItsBound() {
        Condition none = Condition.equal(TicketFields.URGENCY, Level.HIGH);
        for (Field<?> field : List.of(TicketFields.OPENED, TicketFields.PRIORITY, TicketFields.NUMBER)) {
            Listing.Page page = page(problems(administrator(), none, new Sort(field, true)), null);
            assertThat(page.rows()).isEmpty();
            assertThat(page.partial()).isTrue();
            assertThat(recorded.plan()).contains("Index Only Scan").contains("ticket_problem_" + field);
            assertThat(page(problems(administrator(), none, new Sort(field, true)), page.next())
                            .next())
                    .isNull();
        }
    }

    @Test
    void goingOnAfterABoundFindsAllOfThemOnce() {
        Condition third = new Condition.Ordered<>(ProblemFields.APPLIED, Order.MORE, 2);
        for (Viewer viewer : List.of(administrator(), agentOfAllTeams())) {
            for (Field<?> field : List.of(TicketFields.OPENED, TicketFields.PRIORITY, TicketFields.NUMBER)) {
                ListQuery query = problems(viewer, third, new Sort(field, true));
                assertThat(all(query)).isEqualTo(naive(query)).hasSize(ProblemSample.PROBLEMS / 4);
            }
        }
    }

    /** All problems are of the agent's teams, and the agent has opened all of them. */
    @Test
    void aRecordThatTwoBranchesFindComesOnce() {
        Condition fifth = new Condition.Like(TicketFields.TITLE, Match.ENDS, "3");
        ListQuery query = problems(agentOfAllTeams(), fifth, OPENED);
        assertThat(query.scope().predicate().text()).contains("t.opened_by_id");
        assertThat(all(query)).isEqualTo(naive(query)).hasSize(ProblemSample.PROBLEMS / 10);
        assertThat(recorded.plan()).contains("ticket_problem_team", "opened_by_id", "Unique");
    }

    @Test
    void whereAllAreFewEachOrderIsOffered() throws SQLException {
        try (TicketSample small = new TicketSample(100)) {
            Lists few = new Lists(new Unprepared(small.jdbc()));
            ListQuery query = query(IncidentFields.TYPE, Map.of(), administrator(), Condition.ALL, UPDATED);
            Listing.Page page = (Listing.Page) few.page(query, 50, null);
            assertThat(page.rows()).hasSize(50);
            assertThat(page.next()).isNotNull();
        }
    }

    /** Goes on until the end, over at least one bound. */
    private static List<UUID> all(ListQuery query) {
        List<UUID> found = new ArrayList<>();
        int stopped = 0;
        Cursor from = null;
        do {
            Listing.Page page = (Listing.Page) lists.page(query, 1_000, from);
            found.addAll(ids(page));
            if (page.partial()) stopped++;
            from = page.next();
        } while (from != null);
        assertThat(stopped).isPositive();
        return found;
    }

    @Test
    void manyTeamsAreMergedInOrderAndBounded() {
        ListQuery query = problems(agentOfAllTeams(), Condition.equal(TicketFields.URGENCY, Level.HIGH), OPENED);
        Listing.Page page = page(query, null);
        assertThat(page.partial()).isTrue();
        assertThat(recorded.plan())
                .contains("Merge Append", "Index Only Scan Backward using ticket_problem_team")
                .doesNotContain("Unique");
        Instant last = page.next() == null ? Instant.MIN : page.next().timeline();
        Integer newer = sample.jdbc()
                .queryForObject(
                        "select count(*) from ticket where type = 'problem' and opened_at >= ?",
                        Integer.class,
                        last.atOffset(ZoneOffset.UTC));
        // 4,000 records, and the others of the last minute
        assertThat(newer).isBetween(4_000, 4_002);
    }

    @Test
    void aPageThatStoppedLeadsBack() {
        Condition few = new Condition.Ordered<>(ProblemFields.APPLIED, Order.MORE, 2);
        ListQuery query = problems(administrator(), few, OPENED);
        Listing.Page first = (Listing.Page) lists.page(query, 1_000, null);
        assertThat(first.partial()).isTrue();
        Listing.Page second = (Listing.Page) lists.page(query, 1_000, first.next());
        Listing.Page back = (Listing.Page) lists.page(query, 100, second.previous());
        assertThat(ids(back))
                .isEqualTo(ids(first)
                        .subList(first.rows().size() - 100, first.rows().size()));
    }

    @Test
    void whatIsNeverWithoutValueIsNotLookedFor() {
        Listing.Page none = page(problems(administrator(), new Condition.Empty(TicketFields.RESTRICTED), OPENED), null);
        assertThat(none.rows()).isEmpty();
        assertThat(none.partial()).isFalse();
        Condition present = Condition.present(TicketFields.RESTRICTED);
        assertThat(ids(page(problems(administrator(), present, OPENED), null)))
                .isEqualTo(ids(page(problems(administrator(), Condition.ALL, OPENED), null)));
    }

    @Test
    void rareWordsOfLongTextsAreFoundByTheirLetters() {
        for (String text : List.of("st\u00f6rungsDIENST", "kelvin", "i\u0307zmir", "floor 6999", "r on floor 6999")) {
            Like like = new Like(ProblemFields.DESCRIPTION, Match.CONTAINS, text);
            ListQuery query = problems(administrator(), like, UPDATED);
            assertThat(ids(page(query, null))).as(text).isEqualTo(naive(query)).isNotEmpty();
            assertThat(recorded.plan()).as(text).contains("problem_description_words");
        }
        ListQuery ends = problems(administrator(), new Like(ProblemFields.WORKAROUND, Match.ENDS, "IT OFF"), UPDATED);
        assertThat(ids(page(ends, null))).isEqualTo(naive(ends)).hasSize(10);
    }

    @Test
    void frequentWordsOfLongTextsAreWalked() {
        ListQuery query = problems(administrator(), new Like(ProblemFields.DESCRIPTION, Match.STARTS, "THE"), OPENED);
        assertThat(ids(page(query, null))).isEqualTo(naive(query).subList(0, 50));
        assertThat(recorded.plan()).doesNotContain("problem_description_words");
    }

    private static Condition closedBySomebody() {
        return Condition.equal(ProblemFields.CLOSED_BY, somebody());
    }

    private static UUID somebody() {
        return sample.person(1);
    }

    private static Listing.Page page(ListQuery query, @Nullable Cursor from) {
        return (Listing.Page) lists.page(query, 50, from);
    }

    private static List<UUID> ids(Listing.Page page) {
        return page.rows().stream().map(row -> row.require(TicketFields.ID)).toList();
    }

    private static List<UUID> naive(ListQuery query) {
        Field.Storage.Column column =
                (Field.Storage.Column) query.sort().field().storage();
        Sql sql = Sql.of("select t.id from " + query.type().from() + " where t.type = 'problem' and")
                .then(query.scope().predicate())
                .then("and")
                .then(ConditionSql.compile(query.condition(), query.context()))
                .then("order by " + column.sql() + " desc, t.opened_at desc, t.id desc");
        return sample.jdbc().queryForList(sql.text(), UUID.class, sql.arguments());
    }

    private static Viewer administrator() {
        return viewer(Grant.of(Role.ADMINISTRATOR), Set.of());
    }

    private static Viewer agentOfAllTeams() {
        Set<UUID> teams = IntStream.range(0, ProblemSample.TEAMS)
                .mapToObj(ProblemSample::team)
                .collect(Collectors.toSet());
        return viewer(new Grant(Role.AGENT, null, true), teams);
    }

    private static Viewer viewer(Grant grant, Set<UUID> teams) {
        UUID id = somebody();
        return new Viewer(id, "x", "X", Set.of(grant), teams, id, ZoneOffset.UTC, Locale.ENGLISH);
    }

    private static ListQuery problems(Viewer viewer, Condition condition, Sort sort) {
        return query(ProblemFields.TYPE, ProblemColumns.FOUND, viewer, condition, sort);
    }

    private static ListQuery query(
            TicketType type, Map<Field<?>, String> found, Viewer viewer, Condition condition, Sort sort) {
        return new ListQuery(
                type.record(),
                TicketIndexes.of(type, found),
                List.of(TicketFields.ID, TicketFields.NUMBER),
                condition,
                new ConditionContext(Instant.now(), ZoneOffset.UTC, viewer.personId(), viewer.teams()),
                TicketAccess.scope(viewer, condition),
                TicketAccess.internal(viewer),
                sort);
    }
}
