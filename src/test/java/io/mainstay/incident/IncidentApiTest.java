package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident's life by programs: each verb, what each of the cast may do, what they read. */
@MainstayTest
class IncidentApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    private final Cast cast;

    IncidentApiTest(Cast cast) {
        this.cast = cast;
    }

    private String open(Client by, String json) {
        return by.send("POST", INCIDENTS, json).expect(201).location();
    }

    private String carols() {
        return open(cast.api(cast.carol), "{\"title\": \"No sound\", \"description\": \"Since **today**\"}");
    }

    private static Iterable<JsonNode> items(Answer answer) {
        return answer.json().path("items");
    }

    @Test
    void opensAndReadsWithChoicesAndReferencesAsObjects() {
        Client alice = cast.api(cast.alice);
        Answer opened =
                alice.send("POST", INCIDENTS, """
                {"title": "Gateway down", "impact": 1, "urgency": "medium", "caller": "carol", "team": "Network",
                 "category": {"code": "network"}, "assignee": {"id": "%s"}}""".formatted(cast.alice.id())).expect(201);
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.location()).matches("/api/v1/incidents/INC\\d{7}");
        JsonNode incident = alice.get(opened.location()).expect(200).json();
        assertThat(incident).isEqualTo(opened.json());
        assertThat(incident.path("state").path("code").asString()).isEqualTo("1");
        assertThat(incident.path("priority").path("code").asString()).isEqualTo("2");
        assertThat(incident.path("caller").path("name").asString()).isEqualTo("Carol Caller");
        assertThat(incident.path("team").path("id").asString()).isEqualTo(cast.network.toString());
        assertThat(incident.path("category").path("label").asString()).isEqualTo("Network");
        assertThat(incident.path("follow_up").isNull()).isTrue();
        JsonNode german = cast.api(cast.alice)
                .with("Accept-Language", "de-DE, en;q=0.5")
                .get(opened.location())
                .json();
        assertThat(german.path("category").path("label").asString()).isEqualTo("Netzwerk");
    }

    @Test
    void goesThroughItsLife() {
        String incident = carols();
        Client alice = cast.api(cast.alice);
        JsonNode taken =
                alice.send("POST", incident + "/assignment", "").expect(200).json();
        assertThat(taken.path("assignee").path("name").asString()).isEqualTo("Alice Agent");
        assertThat(taken.path("state").path("code").asString()).isEqualTo("2");
        alice.send("POST", incident + "/hold", "{\"reason\": \"awaiting_caller\", \"message\": \"Which device?\"}")
                .expect(200);
        Answer answered = cast.api(cast.carol)
                .send("POST", incident + "/replies", "{\"text\": \"The old one\"}")
                .expect(200);
        assertThat(answered.json().path("state").path("code").asString()).isEqualTo("2");
        alice.send(
                        "POST",
                        incident + "/resolution",
                        "{\"close_code\": \"solution_provided\", \"close_notes\": \"Driver\"}")
                .expect(200);
        cast.api(cast.carol)
                .send("POST", incident + "/reopening", "{\"reason\": \"Still silent\"}")
                .expect(200);
        JsonNode resolved = alice.send(
                        "POST",
                        incident + "/resolution",
                        "{\"close_code\": \"user_error\", \"close_notes\": \"Muted\"}")
                .expect(200)
                .json();
        assertThat(resolved.path("reopens").asInt()).isEqualTo(1);
        cast.api(cast.carol).send("POST", incident + "/closure", "{}").expect(200);
        Answer late = alice.send("POST", incident + "/start", "").expect(409);
        assertThat(late.json().path("code").asString()).isEqualTo("not_now");
    }

    @Test
    void aRequesterReadsThePublicSideOnly() {
        String incident = carols();
        Client alice = cast.api(cast.alice);
        alice.send("POST", incident + "/notes", "{\"text\": \"Probably the user\"}")
                .expect(200);
        alice.send("POST", incident + "/replies", "{\"text\": \"On it\"}").expect(200);
        alice.send("PATCH", incident, "{\"urgency\": 1}").expect(200);

        Client carol = cast.api(cast.carol);
        JsonNode seen = carol.get(incident).expect(200).json();
        assertThat(seen.propertyNames())
                .contains("title", "state", "close_notes")
                .doesNotContain("priority", "urgency");
        Answer history = carol.get(incident + "/history").expect(200);
        assertThat(history.body()).contains("On it").doesNotContain("Probably").doesNotContain("urgency");
        assertThat(alice.get(incident + "/history").body()).contains("Probably", "urgency");
        assertThat(carol.get(incident + "/explanation").expect(200).json().propertyNames())
                .containsExactly("number", "moves");
        carol.send("POST", incident + "/notes", "{\"text\": \"x\"}").expect(403);
        carol.get(incident + "/tasks").expect(404);

        Client mallory = cast.api(cast.mallory);
        for (String part : new String[] {"", "/history", "/explanation", "/watchers", "/tasks"})
            mallory.get(incident + part).expect(404);
        mallory.send("POST", incident + "/replies", "{\"text\": \"hello\"}").expect(404);
    }

    @Test
    void tasksBelongToAnIncident() {
        String incident = carols();
        Client alice = cast.api(cast.alice);
        String task = alice.send("POST", incident + "/tasks", "{\"title\": \"Check the mixer\", \"team\": \"Network\"}")
                .expect(201)
                .location();
        assertThat(StreamSupport.stream(
                        items(alice.get(incident + "/tasks").expect(200)).spliterator(), false))
                .hasSize(1);
        alice.send("PATCH", task, "{\"title\": \"Check the amplifier\"}").expect(200);
        JsonNode done = alice.send("POST", task + "/state", "{\"state\": \"closed_complete\"}")
                .expect(200)
                .json();
        assertThat(done.path("state").path("code").asString()).isEqualTo("3");
        assertThat(alice.get(task + "/history").expect(200).body()).contains("amplifier");
        cast.api(cast.carol).get(task).expect(404);
    }

    @Test
    void followersJoinAndLeave() {
        String incident = carols();
        Client alice = cast.api(cast.alice);
        alice.send("POST", incident + "/watchers", "{\"person\": \"bob\"}").expect(200);
        alice.send("POST", incident + "/affected", "{\"person\": \"mallory@example.com\"}")
                .expect(422);
        assertThat(items(alice.get(incident + "/watchers"))).hasSize(1);
        assertThat(items(cast.api(cast.carol).get(incident + "/watchers"))).isEmpty();
        cast.api(cast.carol).send("POST", incident + "/affected", "{}").expect(200);
        assertThat(items(alice.get(incident + "/affected"))).hasSize(1);
        alice.delete(incident + "/watchers/" + cast.bob.id()).expect(204);
        assertThat(items(alice.get(incident + "/watchers"))).isEmpty();
    }

    @Test
    void nobodyBringsInSomebodyWhomTheyMayNotKnow() {
        String alice = cast.alice.id().toString();
        cast.api(cast.mallory)
                .send("POST", INCIDENTS, "{\"title\": \"In her name\", \"caller\": \"" + alice + "\"}")
                .expect(422);
        cast.api(cast.alice)
                .send("POST", carols() + "/watchers", "{\"person\": \"00000000-0000-0000-0000-00000000000f\"}")
                .expect(422);
    }

    @Test
    void explainsPriorityAndRefusedMoves() {
        String incident = carols();
        Client alice = cast.api(cast.alice);
        alice.send("PATCH", incident, "{\"priority\": 1, \"priority_reason\": \"Board meeting\"}")
                .expect(200);
        JsonNode why = alice.get(incident + "/explanation").expect(200).json();
        assertThat(why.path("priority").path("source").asString()).isEqualTo("override");
        assertThat(why.path("priority")
                        .path("matrix")
                        .path("priority")
                        .path("code")
                        .asString())
                .isEqualTo("5");
        for (JsonNode move : why.path("moves")) {
            boolean legal = move.path("legal").asBoolean();
            assertThat(move.has("href")).isEqualTo(legal);
            assertThat(move.has("because")).isEqualTo(!legal);
        }
    }

    @Test
    void onlyAnAdministratorDeletes() {
        String incident = carols();
        cast.api(cast.alice).delete(incident + "?reason=test").expect(403);
        cast.api(cast.mallory).delete(incident + "?reason=test").expect(404);
        cast.api(cast.admin).delete(incident).expect(422);
        cast.api(cast.admin).delete(incident + "?reason=opened+twice").expect(204);
        cast.api(cast.admin).get(incident).expect(404);
        cast.api(cast.carol).get(incident).expect(404);
    }
}
