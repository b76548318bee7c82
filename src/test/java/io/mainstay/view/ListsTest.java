package io.mainstay.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Scope;
import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.ConditionContext;
import io.mainstay.condition.ConditionSql;
import io.mainstay.condition.When;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentState;
import io.mainstay.record.Field;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketIndexes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Paging through every list gives what plain SQL gives, in the same order, whichever plan serves it. */
class ListsTest {

    private static TicketSample sample;
    private static Lists lists;

    @BeforeAll
    static void fill() throws SQLException {
        sample = new TicketSample(12_000);
        lists = new Lists(new Unprepared(sample.jdbc()));
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void allPagesTogetherAreTheWholeListInOrder() {
        int complete = 0;
        int turn = 0;
        for (Viewer viewer : viewers()) {
            for (Condition condition : conditions()) {
                // Not every combination, but each order with about every third condition of every viewer.
                for (int i = turn++ % 3; i < sorts().size(); i += 3)
                    complete += check(query(viewer, condition, sorts().get(i)));
            }
        }
        assertThat(complete).as("lists that are served").isGreaterThan(90);
    }

    @Test
    void thePageBeforeIsTheOneWeCameFrom() {
        for (Viewer viewer : viewers()) {
            for (Sort sort : sorts()) {
                ListQuery query = query(viewer, Condition.equal(TicketFields.TEAM, sample.team(1)), sort);
                if (!(lists.page(query, 20, null) instanceof Listing.Page first) || first.next() == null) continue;
                Listing.Page second = (Listing.Page) lists.page(query, 20, first.next());
                assertThat(second.previous()).isNotNull();
                Listing.Page back = (Listing.Page) lists.page(query, 20, second.previous());
                assertThat(ids(back)).isEqualTo(ids(first));
            }
        }
    }

    @Test
    void aListThatNoIndexOrdersAsksToNarrow() {
        ListQuery query = query(administrator(), Condition.ALL, new Sort(TicketFields.UPDATED, true));
        assertThat(lists.page(query, 50, null)).isInstanceOf(Listing.TooMany.class);
    }

    @Test
    void countsStopAtAThousand() {
        assertThat(lists.count(query(administrator(), Condition.ALL, sorts().getFirst())))
                .isEqualTo(new Listing.Count(1_000, true));
        Condition few = Condition.equal(TicketFields.CALLER, sample.person(3));
        int expected = naive(query(administrator(), few, sorts().getFirst())).size();
        assertThat(lists.count(query(administrator(), few, sorts().getFirst())))
                .isEqualTo(new Listing.Count(expected, false));
    }

    private static int check(ListQuery query) {
        List<UUID> found = new ArrayList<>();
        Cursor from = null;
        do {
            if (!(lists.page(query, 1_000, from) instanceof Listing.Page page)) return 0;
            found.addAll(ids(page));
            from = page.next() == null
                    ? null
                    : Cursor.decode(page.next().encode(), query.sort()).orElseThrow();
        } while (from != null);
        assertThat(found).as(query.condition() + " by " + query.sort()).isEqualTo(naive(query));
        return 1;
    }

    private static List<UUID> naive(ListQuery query) {
        String direction = query.sort().descending() ? " desc nulls first" : " asc nulls last";
        Field.Storage.Column column =
                (Field.Storage.Column) query.sort().field().storage();
        Sql sql = Sql.of("select t.id from " + query.type().from() + " where t.type = 'incident' and")
                .then(query.scope().predicate())
                .then("and")
                .then(ConditionSql.compile(query.condition(), query.context()))
                .then("order by " + column.sql() + direction + ", t.opened_at" + direction + ", t.id" + direction);
        return sample.jdbc().queryForList(sql.text(), UUID.class, sql.arguments());
    }

    private static List<UUID> ids(Listing.Page page) {
        return page.rows().stream().map(row -> row.require(TicketFields.ID)).toList();
    }

    private static List<Condition> conditions() {
        return List.of(
                Condition.ALL,
                Condition.equal(TicketFields.ACTIVE, true),
                new Condition.OneOf<>(TicketFields.STATE_CLASS, List.of(StateClass.NEW, StateClass.ACTIVE)),
                Condition.equal(IncidentFields.STATE, IncidentState.ON_HOLD),
                Condition.equal(TicketFields.TEAM, sample.team(1)),
                new Condition.OneOf<>(TicketFields.TEAM, List.of(sample.team(0), sample.team(2))),
                new Condition.Mine(TicketFields.ASSIGNEE),
                new Condition.Empty(TicketFields.ASSIGNEE),
                Condition.not(Condition.equal(TicketFields.TEAM, sample.team(0))),
                new Condition.Ordered<>(TicketFields.PRIORITY, Condition.Order.AT_MOST, Priority.HIGH),
                Condition.equal(IncidentFields.CONTACT_TYPE, "walk-in"),
                new Condition.Timed(
                        TicketFields.OPENED,
                        Condition.Order.LESS,
                        new When.At(Instant.now().minusSeconds(150_000))),
                new Condition.Like(TicketFields.TITLE, Condition.Match.CONTAINS, "ticket 77"),
                Condition.and(
                        Condition.equal(TicketFields.TEAM, sample.team(0)),
                        Condition.equal(TicketFields.CALLER, sample.person(4))));
    }

    private static List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (Field<?> field : List.of(
                TicketFields.OPENED,
                TicketFields.PRIORITY,
                TicketFields.NUMBER,
                TicketFields.UPDATED,
                TicketFields.RESOLVED,
                TicketFields.FOLLOW_UP)) {
            sorts.add(new Sort(field, true));
            sorts.add(new Sort(field, false));
        }
        return sorts;
    }

    private static List<Viewer> viewers() {
        return List.of(
                administrator(),
                viewer(2, Set.of(Grant.of(Role.REQUESTER)), Set.of()),
                viewer(5, Set.of(new Grant(Role.AGENT, null, true)), Set.of(sample.team(0))),
                viewer(6, Set.of(new Grant(Role.AGENT, null, true)), Set.of(sample.team(3))),
                viewer(7, Set.of(Grant.of(Role.AGENT)), Set.of(sample.team(3))));
    }

    private static Viewer administrator() {
        return viewer(1, Set.of(Grant.of(Role.ADMINISTRATOR)), Set.of());
    }

    private static Viewer viewer(int person, Set<Grant> grants, Set<UUID> teams) {
        UUID id = sample.person(person);
        return new Viewer(id, "x", "X", grants, teams, id, ZoneOffset.UTC, Locale.ENGLISH);
    }

    private static ListQuery query(Viewer viewer, Condition condition, Sort sort) {
        Scope scope = TicketAccess.scope(viewer);
        return new ListQuery(
                IncidentFields.TYPE.record(),
                TicketIndexes.of(IncidentFields.TYPE),
                List.of(TicketFields.ID, TicketFields.NUMBER, IncidentFields.CONTACT_TYPE),
                condition,
                new ConditionContext(Instant.now(), ZoneOffset.UTC, viewer.personId(), viewer.teams()),
                scope,
                TicketAccess.internal(viewer),
                sort);
    }
}
