package io.mainstay.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.people.People;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@MainstayTest
class LiveTest {

    @Autowired
    private Cast cast;

    @Autowired
    private Incidents incidents;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Test
    void eachHearsWhatTheyMayKnowOfAndNothingElse() throws Exception {
        Incident carols = open(cast.carol, "Carol's");
        Incident mallorys = open(cast.mallory, "Mallory's");
        try (Listener alice = listen(cast.alice);
                Listener carol = listen(cast.carol);
                Listener mallory = listen(cast.mallory)) {
            incidents.note(carols.number(), "Between us", by(cast.alice));
            incidents.reply(carols.number(), "Dear Carol", by(cast.alice));
            incidents.reply(mallorys.number(), "Dear Mallory", by(cast.alice));

            assertThat(alice.await("\"kind\":\"note\""))
                    .contains(carols.id().toString())
                    .contains("\"type\":\"incident\"")
                    .contains(cast.alice.id().toString())
                    .doesNotContain("Between");
            alice.await("\"kind\":\"reply\"");
            assertThat(carol.comesWithout("note", "\"kind\":\"reply\"")).isTrue();
            assertThat(mallory.comesWithout(
                            carols.id().toString(), mallorys.id().toString()))
                    .isTrue();
        }
    }

    @Test
    void aTicketOfARestrictedTeamIsNotHeardOutside() throws Exception {
        Member insider = cast.extra(Role.AGENT);
        UUID team = cast.team("HR " + UUID.randomUUID(), insider);
        jdbc.update("update team set restricted = true where id = ?", team);
        Incident secret = open(insider, "A grievance");
        jdbc.update("update ticket set restricted = true, team_id = ? where id = ?", team, secret.id());
        Incident open = open(cast.carol, "Harmless");
        try (Listener inside = listen(insider);
                Listener outside = listen(cast.bob)) {
            incidents.note(secret.number(), "x", by(insider));
            incidents.note(open.number(), "x", by(cast.alice));
            inside.await(secret.id().toString());
            assertThat(outside.comesWithout(secret.id().toString(), open.id().toString()))
                    .isTrue();
        }
    }

    @Test
    void whoComesBackHearsWhatTheyMissed() throws Exception {
        Incident incident = open(cast.carol, "Flickers");
        String last;
        try (Listener alice = listen(cast.alice)) {
            incidents.note(incident.number(), "one", by(cast.alice));
            alice.await("id: ");
            last = alice.await("id: ").substring("id: ".length());
        }
        try (Listener other = listen(cast.bob)) {
            incidents.note(incident.number(), "two", by(cast.alice));
            incidents.reply(incident.number(), "three", by(cast.alice));
            other.await("\"kind\":\"reply\"");
        }
        try (Listener alice = listen(cast.alice, last);
                Listener carol = listen(cast.carol, last);
                Listener stranger = listen(cast.alice, "1-1")) {
            alice.await("\"kind\":\"note\"");
            alice.await("\"kind\":\"reply\"");
            assertThat(carol.comesWithout("\"kind\":\"note\"", "\"kind\":\"reply\""))
                    .isTrue();
            stranger.await("event: reset");
        }
    }

    @Test
    void whoIsHereAndWritesIsSeenByThoseOnTheSameTicketOnly() throws Exception {
        Incident incident = open(cast.carol, "Busy");
        String ticket = incident.id().toString();
        Client alice = cast.browser(cast.alice);
        Client bob = cast.browser(cast.bob);
        try (Listener hears = new Listener(port, alice.cookies(), null)) {
            assertThat(say(alice, ticket, "VIEWING")).isEqualTo("[]");
            assertThat(say(bob, ticket, "TYPING")).contains("Alice Agent").contains("\"typing\":false");
            assertThat(hears.await("\"id\":\"" + ticket)).isNotNull();
            assertThat(alice.get("/live/presence?ticket=" + ticket).body())
                    .contains("Bob Builder")
                    .contains("\"typing\":true");
            say(bob, ticket, "LEFT");
            assertThat(alice.get("/live/presence?ticket=" + ticket).body()).isEqualTo("[]");
        }
        for (Member outsider : List.of(cast.carol, cast.mallory)) {
            Client browser = cast.browser(outsider);
            browser.post("/live/presence", "ticket", ticket, "doing", "VIEWING").expect(404);
            browser.get("/live/presence?ticket=" + ticket).expect(404);
        }
    }

    @Test
    void peopleOnOtherNodesAreSeen() throws Exception {
        String ticket = open(cast.carol, "Far away").id().toString();
        Client alice = cast.browser(cast.alice);
        say(alice, ticket, "VIEWING");
        jdbc.query(
                "select pg_notify('mainstay_presence', ?)",
                row -> {},
                "{\"node\":\"other\",\"sign\":{\"ticketId\":\"%s\",\"personId\":\"%s\",\"name\":\"Remote\",\"doing\":\"TYPING\"}}"
                        .formatted(ticket, UUID.randomUUID()));
        String seen = "";
        for (int i = 0; i < 100 && !seen.contains("Remote"); i++) {
            Thread.sleep(50);
            seen = alice.get("/live/presence?ticket=" + ticket).body();
        }
        assertThat(seen).contains("Remote");
    }

    @Test
    void whoMayNoLongerSeeItConnectsAnew() throws Exception {
        Member agent = cast.extra(Role.AGENT);
        try (Listener listener = listen(agent)) {
            people.grant(Viewer.SYSTEM, agent.id(), Set.of(Grant.of(Role.REQUESTER)));
            assertThat(listener.endsSoon()).isTrue();
        }
    }

    @Test
    void whoIsSignedOutElsewhereHearsNoMore() throws Exception {
        Member agent = cast.extra(Role.AGENT);
        Client here = cast.browser(agent);
        Client there = cast.browser(agent);
        try (Listener listener = new Listener(port, there.cookies(), null)) {
            here.post("/profile/sessions/end-others").expect(303);
            assertThat(listener.endsSoon()).isTrue();
            assertThat(there.get("/live").status()).isNotEqualTo(200);
        }
    }

    @Test
    void whatAnotherNodeRevokedEndsHereAtOnce() throws Exception {
        Member agent = cast.extra(Role.AGENT);
        Client browser = cast.browser(agent);
        try (Listener listener = new Listener(port, browser.cookies(), null)) {
            jdbc.update("delete from session where person_id = ?", agent.id());
            jdbc.query(
                    "select pg_notify('mainstay_account', ?)",
                    row -> {},
                    agent.id().toString());
            assertThat(listener.endsSoon()).isTrue();
            assertThat(browser.get("/live").status()).isNotEqualTo(200);
        }
    }

    @Test
    void aSlowBrowserIsToldToFetchEverythingAnew() throws InterruptedException {
        Connection connection = new Connection(cast.viewer(cast.alice));
        for (int i = 0; i <= Connection.CAPACITY; i++) connection.send("data: " + i + "\n\n");
        List<String> taken = connection.take(Duration.ZERO);
        assertThat(taken).containsExactly(LiveEvent.reset(), "data: " + Connection.CAPACITY + "\n\n");
    }

    @Test
    void aVisitorHearsNothing() {
        assertThat(cast.anonymous().get("/live").status()).isNotEqualTo(200);
    }

    private static String say(Client client, String ticket, String doing) {
        return client.post("/live/presence", "ticket", ticket, "doing", doing)
                .expect(200)
                .body();
    }

    private Listener listen(Member who) throws Exception {
        return listen(who, null);
    }

    private Listener listen(Member who, @Nullable String last) throws Exception {
        return new Listener(port, cast.browser(who).cookies(), last);
    }

    private Incident open(Member who, String title) {
        return incidents.create(Draft.blank().set(TicketFields.TITLE, title), by(who));
    }

    private Writing by(Member who) {
        return Writing.by(cast.viewer(who), Instant.now());
    }
}
