package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An outage is told to those whom it may concern, in words of its own; they say "me too" and read nothing else. */
@MainstayTest
class AnnouncementTest {

    private static final String SECRET = "my boss must not know that I broke it";

    private final Cast cast;
    private final People people;

    AnnouncementTest(Cast cast, People people) {
        this.cast = cast;
        this.people = people;
    }

    private String carols() {
        String location = cast.api(cast.carol)
                .send(
                        "POST",
                        "/api/v1/incidents",
                        "{\"title\": \"Carol's words\", \"description\": \"" + SECRET + "\"}")
                .expect(201)
                .location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Announces an incident of Carol's with a title that nothing else has. */
    private String announced(String number, boolean everyone) {
        String title = "Outage " + UUID.randomUUID();
        cast.api(cast.alice)
                .send(
                        "POST",
                        "/api/v1/incidents/" + number + "/announcement",
                        "{\"title\": \"%s\", \"text\": \"Please wait.\", \"everyone\": %s}".formatted(title, everyone))
                .expect(200);
        return title;
    }

    private static String home(Client browser) {
        return browser.get("/portal").expect(200).body();
    }

    @Test
    void thoseConcernedReadWhatIsAnnouncedAndNothingElse() {
        String number = carols();
        Member erin = cast.extra();
        Client browser = cast.browser(erin);
        String title = announced(number, false);
        assertThat(home(browser)).contains(title).doesNotContain(SECRET, "Carol");
        assertThat(home(cast.browser(cast.mallory))).doesNotContain(title);
        assertThat(cast.api(cast.mallory).get("/api/v1/announcements").body()).doesNotContain(title);

        browser.post("/portal/announcements/" + number + "/affected").expect(303);
        assertThat(home(browser)).contains("You are counted").doesNotContain(SECRET);
        browser.get("/portal/tickets/" + number).expect(404);
        cast.api(erin).get("/api/v1/incidents/" + number).expect(404);
        cast.api(erin).get("/api/v1/incidents/" + number + "/history").expect(404);
        cast.api(erin).get("/api/v1/incidents/" + number + "/announcement").expect(404);
        assertThat(cast.api(erin).get("/api/v1/incidents?filter=Carol").body()).doesNotContain(number);
        // Nor does the caller learn who else suffers.
        assertThat(cast.api(cast.carol)
                        .get("/api/v1/incidents/" + number + "/history")
                        .body())
                .contains(title)
                .doesNotContain(erin.name());
    }

    @Test
    void malloryNeitherSuffersNorHeals() {
        String number = carols();
        announced(number, false);
        Client mallory = cast.api(cast.mallory);
        mallory.send("POST", "/api/v1/announcements/" + number + "/affected", "")
                .expect(404);
        mallory.delete("/api/v1/announcements/" + number + "/affected").expect(404);
        announced(number, true);
        mallory.send("POST", "/api/v1/announcements/" + number + "/affected", "")
                .expect(200);
        mallory.get("/api/v1/incidents/" + number).expect(404);
    }

    @Test
    void meTooCountsOnceAndCanBeTakenBack() {
        String number = carols();
        announced(number, true);
        Client erin = cast.api(cast.extra());
        String affected = "/api/v1/announcements/" + number + "/affected";
        erin.send("POST", affected, "").expect(200);
        JsonNode twice = erin.send("POST", affected, "").expect(200).json();
        assertThat(twice.path("affected").asInt()).isEqualTo(1);
        assertThat(twice.path("me_too").asBoolean()).isTrue();
        erin.delete(affected).expect(204);
        assertThat(one(erin, number).path("affected").asInt()).isZero();
        assertThat(cast.api(cast.alice)
                        .get("/api/v1/incidents/" + number + "/history")
                        .body())
                .contains("announced", "person_added", "person_removed");
    }

    @Test
    void itEndsWithTheIncidentAndLeavesItsTraces() {
        String number = carols();
        String title = announced(number, true);
        Client alice = cast.api(cast.alice);
        alice.send(
                        "POST",
                        "/api/v1/incidents/" + number + "/resolution",
                        "{\"close_code\": \"solution_provided\", \"close_notes\": \"Driver\"}")
                .expect(200);
        assertThat(home(cast.browser(cast.carol))).doesNotContain(title);
        alice.delete("/api/v1/incidents/" + number + "/announcement").expect(409);
        alice.send("POST", "/api/v1/incidents/" + number + "/announcement", "{\"title\": \"x\", \"text\": \"y\"}")
                .expect(409);
        assertThat(alice.get("/api/v1/incidents/" + number + "/history").body()).contains("announcement_ended");
    }

    @Test
    void onlyWhoseRoleIsBoundToNothingTellsEverybody() {
        Member bound = cast.extra();
        people.grant(Viewer.SYSTEM, bound.id(), Set.of(new Grant(Role.AGENT, cast.organisation, false)));
        String number = carols();
        String announcement = "/api/v1/incidents/" + number + "/announcement";
        Client agent = cast.api(bound);
        agent.send("POST", announcement, "{\"title\": \"x\", \"text\": \"y\", \"everyone\": true}")
                .expect(403);
        agent.send("POST", announcement, "{\"title\": \"x\", \"text\": \"y\"}").expect(200);
        agent.send("POST", announcement, "{\"title\": \" \", \"text\": \"y\"}").expect(422);
        assertThat(cast.browser(bound)
                        .get("/incidents/" + number + "/announcement")
                        .body())
                .doesNotContain("name=\"everyone\"");
        cast.api(cast.carol)
                .send("POST", announcement, "{\"title\": \"x\", \"text\": \"y\"}")
                .expect(403);
    }

    @Test
    void whileOneTypesOnlyTheAnnouncedIsOffered() {
        String number = carols();
        String title = announced(number, true);
        Client erin = cast.browser(cast.extra());
        String word = title.substring("Outage ".length(), "Outage ".length() + 8);
        assertThat(erin.get("/portal/suggestions?text=there+is+no+" + word)
                        .expect(200)
                        .body())
                .contains(title);
        assertThat(erin.get("/portal/suggestions?text=words").body()).doesNotContain("Carol", SECRET);
        assertThat(erin.get("/portal/suggestions?text=").body()).doesNotContain(title);
    }

    @Test
    void anAgentAnnouncesOnThePage() {
        String number = carols();
        Client alice = cast.browser(cast.alice);
        String path = "/incidents/" + number + "/announcement";
        // The form does not propose the caller's words.
        assertThat(alice.get(path).expect(200).body())
                .contains("What people notice")
                .doesNotContain("Carol");
        assertThat(alice.post(path, "title", "", "text", "kept").expect(422).body())
                .contains("This is needed", "kept");
        alice.post(path, "title", "It is down", "text", "Please wait", "everyone", "true")
                .expect(303);
        assertThat(alice.get("/incidents/" + number).body()).contains("Announced since", "announced: It is down");
        alice.post(path + "/end").expect(303);
        assertThat(alice.get("/incidents/" + number).body()).doesNotContain("Announced since");
    }

    private static JsonNode one(Client client, String number) {
        for (JsonNode item : client.get("/api/v1/announcements").json().path("items"))
            if (item.path("number").asString().equals(number)) return item;
        throw new AssertionError(number + " is not announced to them");
    }
}
