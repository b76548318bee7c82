package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an agent just did can be taken back; what others did since is never lost by it. */
@MainstayTest
class IncidentUndoTest {

    private final Cast cast;
    private final JdbcClient jdbc;
    private Client api;
    private Client alice;
    private String number = "";

    IncidentUndoTest(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
        api = cast.api(cast.alice);
        alice = cast.browser(cast.alice);
    }

    @BeforeEach
    void anIncident() {
        number = open("{\"title\": \"The gate stays shut\", \"team\": \"Network\", \"caller\": \"carol\"}");
    }

    @Test
    void takingIsUndone() {
        alice.post("/incidents/" + number + "/assignment").expect(303);
        assertThat(read(number).path("state").path("code").asString()).isEqualTo("2");
        undo(alice, version()).expect(303);
        JsonNode after = read(number);
        assertThat(after.path("state").path("code").asString()).isEqualTo("1");
        assertThat(after.hasNonNull("assignee")).isFalse();
        assertThat(after.hasNonNull("responded")).isFalse();
        assertThat(after.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void holdingAParentIsUndoneWithItsChildrenButNotWithThoseThatMovedOn() {
        String child = open("{\"title\": \"My gate too\", \"parent\": \"" + number + "\"}");
        String other = open("{\"title\": \"And mine\", \"parent\": \"" + number + "\"}");
        hold();
        assertThat(read(child).path("state").path("code").asString()).isEqualTo("3");
        act(other, "resolution", "{\"close_code\": \"user_error\", \"close_notes\": \"It was locked\"}");
        undo(alice, version()).expect(303);
        assertThat(read(number).path("state").path("code").asString()).isEqualTo("1");
        assertThat(read(number).hasNonNull("hold_reason")).isFalse();
        assertThat(read(child).path("state").path("code").asString()).isEqualTo("1");
        assertThat(read(other).path("state").path("code").asString()).isEqualTo("6");
    }

    @Test
    void thatTheCallerWaitsForAnAnswerComesBack() {
        cast.api(cast.carol)
                .send("POST", "/api/v1/incidents/" + number + "/replies", "{\"text\": \"Any news?\"}")
                .expect(200);
        hold();
        undo(alice, version()).expect(303);
        assertThat(jdbc.sql("select caller_replied_at is not null from ticket where number = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobodyUndoesAnothersActOrOneThatWasBuiltUpon() {
        alice.post("/incidents/" + number + "/assignment").expect(303);
        int taken = version();
        undo(cast.browser(cast.bob), taken).expect(409);
        act(number, "resolution", "{\"close_code\": \"user_error\", \"close_notes\": \"It was locked\"}");
        undo(alice, taken).expect(409);
        assertThat(read(number).path("state").path("code").asString()).isEqualTo("6");
        act(number, "closure", "");
        undo(alice, version()).expect(409);
        undo(alice, 99).expect(409);
    }

    @Test
    void aVerbWithIfMatchIsRefusedWhenTheStateWasChanged() {
        String seen = api.get("/api/v1/incidents/" + number).header("ETag");
        api.send("PATCH", "/api/v1/incidents/" + number, "{\"urgency\": \"high\"}")
                .expect(200);
        Client careful = cast.api(cast.bob).with("If-Match", String.valueOf(seen));
        careful.send("POST", "/api/v1/incidents/" + number + "/start", "").expect(200);
        hold();
        JsonNode problem = careful.send(
                        "POST",
                        "/api/v1/incidents/" + number + "/resolution",
                        "{\"close_code\": \"user_error\", \"close_notes\": \"It was locked\"}")
                .expect(412)
                .json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("state");
        assertThat(problem.path("errors").path(0).path("current").asString()).isEqualTo("3");
        assertThat(problem.path("errors").path(0).path("wanted").asString()).isEqualTo("6");
        assertThat(read(number).path("state").path("code").asString()).isEqualTo("3");
    }

    @Test
    void anEditIsStaleOnlyInTheFieldThatOthersChangedAndSaysBothValues() {
        String form = "/incidents/" + number + "/fields";
        api.send("PATCH", "/api/v1/incidents/" + number, "{\"urgency\": \"high\"}")
                .expect(200);
        alice.post(form, "base.urgency", "3", "urgency", "3", "base.impact", "3", "impact", "2")
                .expect(303);
        String refused = alice.post(form, "base.urgency", "3", "urgency", "2", "base.impact", "2", "impact", "1")
                .expect(422)
                .body();
        assertThat(refused).contains("it is now “High”, you want “Medium”", "name=\"base.urgency\" value=\"1\"");
        assertThat(read(number).path("impact").path("code").asString()).isEqualTo("2");
    }

    private void hold() {
        alice.post("/incidents/" + number + "/hold", "hold_reason", "4", "message", "")
                .expect(303);
    }

    private void act(String which, String verb, String body) {
        api.send("POST", "/api/v1/incidents/" + which + "/" + verb, body).expect(200);
    }

    private Answer undo(Client client, int version) {
        return client.post("/incidents/" + number + "/changes/" + version + "/reversal");
    }

    private int version() {
        return read(number).path("version").asInt();
    }

    private JsonNode read(String which) {
        return api.get("/api/v1/incidents/" + which).expect(200).json();
    }

    private String open(String body) {
        return api.send("POST", "/api/v1/incidents", body)
                .expect(201)
                .json()
                .path("number")
                .asString();
    }
}
