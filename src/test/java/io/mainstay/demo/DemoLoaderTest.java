package io.mainstay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.demo.content.DemoContent;
import io.mainstay.history.proof.Verifier;
import io.mainstay.testing.MainstayTest;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** The demo organisation in the database, as a first start leaves it. */
@MainstayTest
@ActiveProfiles("demo")
class DemoLoaderTest {

    private final JdbcTemplate jdbc;
    private final DemoLoader loader;
    private final Verifier verifier;

    DemoLoaderTest(JdbcTemplate jdbc, DemoLoader loader, Verifier verifier) {
        this.jdbc = jdbc;
        this.loader = loader;
        this.verifier = verifier;
    }

    @BeforeEach
    void untilLoaded() throws InterruptedException {
        LoadedDemo.await(jdbc);
    }

    @Test
    void everybodyAndEverythingIsThere() {
        assertThat(count("person where user_name <> 'system'")).isEqualTo(400);
        assertThat(count("team")).isEqualTo(20);
        assertThat(count("service")).isEqualTo(26);
        assertThat(count("ticket where type = 'incident'")).isEqualTo(DemoContent.INCIDENTS);
        assertThat(count("ticket where state in (1, 2, 3)")).isEqualTo(DemoContent.OPEN);
        assertThat(count("ticket_search")).isEqualTo(count("ticket"));
        assertThat(count("credential")).isEqualTo(5);
    }

    @Test
    void historyIsWholeAndAsOldAsWhatItTells() {
        assertThat(verifier.verifyAll().findings()).isEmpty();
        assertThat(count("history_default")).isZero();
        var wrong = jdbc.queryForMap("""
                select count(*) filter (where h.first <> t.opened_at) as opening,
                       count(*) filter (where h.last > l.anchor) as future,
                       count(*) filter (where h.entries <> t.history_seq) as gaps
                from demo_load l, ticket t join (
                    select record_id, min(at) as first, max(at) as last, count(*) as entries
                    from history group by record_id) h on h.record_id = t.id""");
        assertThat(wrong)
                .containsEntry("opening", 0L)
                .containsEntry("future", 0L)
                .containsEntry("gaps", 0L);
    }

    @Test
    void theStoriesAreThere() {
        assertThat(count("ticket c join ticket p on p.id = c.parent_id where p.number = 'INC0014931'"))
                .isEqualTo(23);
        assertThat(jdbc.queryForList(
                        "select priority from ticket where number in ('INC0014931', 'INC0012203')", Integer.class))
                .containsExactly(1, 1);
        assertThat(count("ticket c join ticket p on p.id = c.parent_id where p.number = 'INC0012203'"))
                .isEqualTo(6);
    }

    /** The history test above sees to it that the entry stands in its place among the others. */
    @Test
    void theOutageIsAnnouncedWhileTheCallsComeIn() {
        assertThat(count("incident_announcement")).isEqualTo(1);
        var minutes = jdbc.queryForMap("""
                select extract(epoch from a.announced_at - t.opened_at)::int / 60 as since,
                       extract(epoch from h.at - t.opened_at)::int / 60 as told,
                       (select count(*) from history later where later.record_id = t.id and later.seq > h.seq
                            and later.at < h.at) as disordered,
                       a.service_id = t.service_id as same_service
                from incident_announcement a join ticket t on t.id = a.incident_id
                join history h on h.record_id = t.id and h.kind = 'announced'
                where t.number = 'INC0014931'""");
        assertThat(minutes)
                .containsEntry("since", 10)
                .containsEntry("told", 10)
                .containsEntry("disordered", 0L)
                .containsEntry("same_service", true);
    }

    @Test
    void theDesksOfTheCastAreInteresting() {
        String alices = "ticket t join person p on p.id = t.assignee_id where p.user_name = 'alice' and ";
        assertThat(count(alices + "t.turn = 3")).as("vendor").isPositive();
        assertThat(count(alices + "t.turn = 4")).as("change or problem").isPositive();
        assertThat(count(alices + "t.caller_replied_at is not null and t.state = 2"))
                .as("caller replied")
                .isPositive();
        assertThat(count(alices + "t.next_update_at < now() and t.active"))
                .as("overdue")
                .isPositive();
        List<Integer> carols = jdbc.queryForList("""
                select distinct t.state from ticket t join person p on p.id = t.caller_id
                where p.user_name = 'carol'""", Integer.class);
        assertThat(carols).contains(1, 2, 3, 6, 7);
    }

    @Test
    void aSecondStartChangesNothing() {
        OffsetDateTime before = jdbc.queryForObject("select finished_at from demo_load", OffsetDateTime.class);
        long tickets = count("ticket");
        loader.run(new DefaultApplicationArguments());
        assertThat(jdbc.queryForObject("select finished_at from demo_load", OffsetDateTime.class))
                .isEqualTo(before);
        assertThat(count("ticket")).isEqualTo(tickets);
    }

    private long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }
}
