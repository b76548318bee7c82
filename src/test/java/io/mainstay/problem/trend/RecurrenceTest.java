package io.mainstay.problem.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.incident.Incidents;
import io.mainstay.people.People;
import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A rhythm is found, judged, remembered and explained. */
@MainstayTest
class RecurrenceTest {

    private static final int WEEKS = 12;

    private final Cast cast;
    private final Incidents incidents;
    private final People people;
    private final JdbcTemplate jdbc;
    private final UUID service = Ids.next();
    private final UUID yard = Ids.next();

    RecurrenceTest(Cast cast, Incidents incidents, People people, JdbcTemplate jdbc) {
        this.cast = cast;
        this.incidents = incidents;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A service, and a place whose clock knows no summer time. */
    @BeforeEach
    void places() {
        jdbc.update("insert into service (id, name) values (?, ?)", service, name());
        jdbc.update("insert into location (id, name, zone) values (?, ?, 'UTC')", yard, "Yard " + yard);
    }

    private String name() {
        return "Night run " + service;
    }

    /** Once a week, at an hour far from now, when other tests report nothing. */
    private void weekly(int minutes) {
        Viewer alice = cast.viewer(cast.alice);
        Instant last = Instant.now().minus(Duration.ofHours(36)).plus(Duration.ofMinutes(minutes));
        for (int week = 0; week < WEEKS; week++) {
            Draft draft = Draft.blank()
                    .set(TicketFields.TITLE, "Run stopped")
                    .set(TicketFields.SERVICE, service)
                    .set(TicketFields.LOCATION, yard);
            incidents.create(draft, Writing.by(alice, last.minus(Duration.ofDays(7L * week))));
        }
    }

    private JsonNode finding(Client program, boolean dismissed) {
        JsonNode items = program.get("/api/v1/recurrences?dismissed=" + dismissed)
                .expect(200)
                .json();
        for (JsonNode one : items.path("items"))
            if (one.path("service").path("name").asString("").equals(name())) return one;
        return MissingNode.getInstance();
    }

    @Test
    void itIsFoundDismissedForAReasonComesBackWhenItGrowsAndIsExplained() {
        weekly(0);
        Member lead = cast.extra(Role.PROBLEM_COORDINATOR, Role.AGENT);
        Client browser = cast.browser(lead);
        Client program = cast.api(lead);
        cast.browser(cast.alice).post("/problems/recurrences/search").expect(403);
        browser.post("/problems/recurrences/search").expect(303);
        JsonNode found = finding(cast.api(cast.alice), false);
        assertThat(found.path("count").asInt()).isEqualTo(WEEKS);
        assertThat(found.path("weeks").asInt()).isEqualTo(WEEKS);
        assertThat(found.path("incidents")).hasSize(WEEKS);
        assertThat(browser.get("/problems/recurrences").expect(200).body())
                .contains(name(), "12 incidents in 12 weeks", "number%3DINC");
        String path = "/api/v1/recurrences/" + found.path("id").asString() + "/dismissal";
        cast.api(cast.alice).send("POST", path, "{\"reason\": \"Known\"}").expect(403);
        program.send("POST", path, "{}").expect(422);
        program.send("POST", path, "{\"reason\": \"The restart at night\"}").expect(200);
        browser.post("/problems/recurrences/search").expect(303);
        assertThat(finding(program, false).isMissingNode()).isTrue();
        assertThat(finding(program, true).path("dismissal_reason").asString()).isEqualTo("The restart at night");
        assertThat(finding(program, true).path("dismissed_by").path("name").asString())
                .isEqualTo(lead.name());
        weekly(4);
        browser.post("/problems/recurrences/search").expect(303);
        assertThat(finding(program, false).path("count").asInt()).isEqualTo(2 * WEEKS);
        explained(browser, program, found.path("id").asString());
    }

    private void explained(Client browser, Client program, String id) {
        String page = "/problems/recurrences/" + id + "/problem";
        assertThat(browser.get(page).expect(200).body()).contains("24 incidents that no problem explains yet");
        String location =
                browser.post(page, "title", "Night run stops").expect(303).location();
        JsonNode after = finding(program, false);
        String number = after.path("problem").asString("");
        assertThat(location).as(after.toString()).isEqualTo("/problems/" + number);
        assertThat(browser.get(location).expect(200).body()).contains("24 incidents in");
        assertThat(browser.get("/problems/recurrences").expect(200).body()).contains("Problem " + number);
        assertThat(browser.get(page).expect(200).body()).contains("0 incidents");
        jdbc.update("update recurrence set problem_id = null where id = ?", UUID.fromString(id));
        browser.post("/problems/recurrences/search").expect(303);
        assertThat(finding(program, false).path("problem").asString(""))
                .as("most of its incidents are linked to it")
                .isEqualTo(number);
    }

    @Test
    void whoDoesNotSeeItsIncidentsDoesNotSeeIt() {
        weekly(-6 * 60);
        cast.browser(cast.dora).post("/problems/recurrences/search").expect(303);
        assertThat(finding(cast.api(cast.admin), false).path("count").asInt()).isEqualTo(WEEKS);
        Member limited = cast.extra();
        people.grant(Viewer.SYSTEM, limited.id(), Set.of(new Grant(Role.PROBLEM_COORDINATOR, null, true)));
        String id = finding(cast.api(cast.admin), false).path("id").asString();
        assertThat(finding(cast.api(limited), false).isMissingNode()).isTrue();
        cast.browser(limited).get("/problems/recurrences/" + id + "/problem").expect(404);
        cast.api(cast.carol).get("/api/v1/recurrences").expect(404);
    }
}
