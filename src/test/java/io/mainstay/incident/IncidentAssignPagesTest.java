package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Giving work away from a list: to oneself, a colleague, a team; and back. */
@MainstayTest
class IncidentAssignPagesTest {

    private static final Pattern UNDO = Pattern.compile("\"undo\":\"([^\"]+)\"");

    private final Cast cast;
    private final Client api;
    private final Client alice;
    private final String number;
    private final String page;

    IncidentAssignPagesTest(Cast cast) {
        this.cast = cast;
        this.api = cast.api(cast.alice);
        this.alice = cast.browser(cast.alice).with("HX-Request", "true");
        this.number = api.send("POST", "/api/v1/incidents", "{\"title\": \"To give away\", \"team\": \"Network\"}")
                .expect(201)
                .json()
                .path("number")
                .asString();
        this.page = "/incidents/" + number + "/assignee";
    }

    private JsonNode incident() {
        return api.get("/api/v1/incidents/" + number).json();
    }

    private static String undo(Answer answer) {
        Matcher undo = UNDO.matcher(String.valueOf(answer.header("HX-Trigger")));
        assertThat(undo.find()).as("%s", answer.header("HX-Trigger")).isTrue();
        return undo.group(1);
    }

    @Test
    void takingStartsAndCanBeUndone() {
        Answer taken = alice.post(page, "assignee", "me").expect(200);
        assertThat(taken.body()).isEmpty();
        assertThat(incident().path("assignee").path("name").asString()).isEqualTo("Alice Agent");
        assertThat(incident().path("state").path("code").asString()).isEqualTo("2");
        alice.post(undo(taken)).expect(200);
        assertThat(incident().path("assignee").isNull()).isTrue();
        assertThat(incident().path("state").path("code").asString()).isEqualTo("1");
        assertThat(incident().path("team").path("name").asString()).isEqualTo("Network");
    }

    @Test
    void aTeamReplacesThePersonAndUndoBringsBoth() {
        alice.post(page, "assignee", cast.alice.id().toString()).expect(200);
        Answer moved = alice.post(page, "team", cast.applications.toString()).expect(200);
        assertThat(incident().path("assignee").isNull()).isTrue();
        assertThat(incident().path("team").path("name").asString()).isEqualTo("Applications");
        alice.post(undo(moved)).expect(200);
        assertThat(incident().path("assignee").path("name").asString()).isEqualTo("Alice Agent");
        assertThat(incident().path("team").path("name").asString()).isEqualTo("Network");
    }

    @Test
    void onlyThoseWhoWorkAreOffered() {
        assertThat(alice.get(page).expect(200).body()).contains("/pick/agent?team=" + cast.network);
        assertThat(alice.get("/pick/agent?team=" + cast.network).body())
                .contains("Alice Agent")
                .doesNotContain("Bob");
        assertThat(alice.get("/pick/agent?q=bob").body()).contains("Bob Builder");
        assertThat(alice.get("/pick/agent?q=carol").body()).doesNotContain("Carol Caller");
    }

    @Test
    void nonsenseIsRefusedInTheDialog() {
        assertThat(alice.post(page, "assignee", "nobody-like-this").expect(422).body())
                .contains("<form", "role=\"alert\"");
    }
}
