package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dialog of a task stores its fields and its state in one, or nothing. */
@MainstayTest
class IncidentTaskPagesTest {

    private final Client api;
    private final Client alice;
    private String task = "";

    IncidentTaskPagesTest(Cast cast) {
        api = cast.api(cast.alice);
        alice = cast.browser(cast.alice);
    }

    @BeforeEach
    void aTask() {
        String incident = create("/api/v1/incidents", "{\"title\": \"The gate stays shut\", \"team\": \"Network\"}");
        task = create("/api/v1/incidents/" + incident + "/tasks", "{\"title\": \"Call the electrician\"}");
    }

    @Test
    void titleAndStateChangeTogether() {
        int before = read().path("version").asInt();
        save("Call them again", "1", "2").expect(303);
        assertThat(read().path("title").asString()).isEqualTo("Call them again");
        assertThat(read().path("state").path("code").asString()).isEqualTo("2");
        assertThat(read().path("version").asInt()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedMoveStoresNothingAndKeepsWhatWasTyped() {
        save("Call the electrician", "1", "3").expect(303);
        String refused = save("Call them again", "1", "2").expect(422).body();
        assertThat(refused)
                .contains("value=\"Call them again\"", "id=\"state-error\"", "cannot go there from its present state");
        assertThat(read().path("title").asString()).isEqualTo("Call the electrician");
        assertThat(read().path("state").path("code").asString()).isEqualTo("3");
    }

    @Test
    void whoLeavesTheStateAloneDoesNotMoveWhatAnotherMoved() {
        save("Call the electrician", "1", "3").expect(303);
        save("Call them again", "1", "1").expect(303);
        assertThat(read().path("title").asString()).isEqualTo("Call them again");
        assertThat(read().path("state").path("code").asString()).isEqualTo("3");
    }

    private Answer save(String title, String seen, String chosen) {
        return alice.post("/incident-tasks/" + task, "title", title, "base.state", seen, "state", chosen);
    }

    private JsonNode read() {
        return api.get("/api/v1/incident-tasks/" + task).json();
    }

    private String create(String address, String body) {
        return api.send("POST", address, body).expect(201).json().path("number").asString();
    }
}
