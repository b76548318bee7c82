package io.mainstay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is sent, the answer is an error that says what is wrong, in the one form. */
@MainstayTest
class BadInputTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    private final Cast cast;
    private final Client alice;

    BadInputTest(Cast cast) {
        this.cast = cast;
        this.alice = cast.api(cast.alice);
    }

    private static JsonNode problem(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.propertyNames())
                .contains("type", "title", "status", "detail", "code", "instance", "request_id", "errors");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("request_id").asString()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.path("title").asString()).contains(" ").doesNotContain("api.problem");
        return problem;
    }

    private List<String> faults(String json) {
        return problem(alice.send("POST", INCIDENTS, json), 422)
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + ":"
                        + error.path("code").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\": }",
                "nonsense",
                "{\"title\": \"a\"} x",
                "{\"a\":1,\"a\":2}",
                "{'title':1}",
                "{\"title\": 00}",
                "{\"title\": \"\\x\"}",
                "{\"title\": NaN}"
            })
    void malformedJsonIsToldWithItsPlace(String json) {
        JsonNode problem = problem(alice.send("POST", INCIDENTS, json), 400);
        assertThat(problem.path("code").asString()).isEqualTo("malformed_json");
        assertThat(problem.path("detail").asString()).matches(".*line \\d+, column \\d+.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "17", "true"})
    void aBodyIsAnObject(String json) {
        assertThat(problem(alice.send("POST", INCIDENTS, json), 400)
                        .path("code")
                        .asString())
                .isEqualTo("not_an_object");
    }

    @Test
    void deepAndHugeBodiesAreRefused() {
        problem(alice.send("POST", INCIDENTS, "{\"title\":".repeat(5000) + "1" + "}".repeat(5000)), 400);
        problem(alice.send("POST", INCIDENTS, "{\"title\": \"" + "x".repeat(1_100_000) + "\"}"), 413);
        assertThat(faults("{\"title\": \"" + "x".repeat(201) + "\"}")).containsExactly("title:too_long");
        assertThat(faults("{\"title\": \"a\", \"impact\": " + "9".repeat(99) + "}"))
                .containsExactly("impact:not_choice");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("{}")).containsExactly("title:required");
        assertThat(faults("{\"title\": \" \"}")).containsExactly("title:required");
        assertThat(faults("{\"titel\": \"a\", \"impact\": 9, \"title\": 3, \"active\": true, \"caller\": \"nobody\"}"))
                .containsExactlyInAnyOrder(
                        "titel:unknown_field",
                        "impact:not_choice",
                        "title:not_text",
                        "active:computed",
                        "caller:unknown_person");
        assertThat(faults("{\"title\": \"a\", \"custom\": {\"nothing\": 1}, \"custom.x\": 1}"))
                .containsExactlyInAnyOrder("custom.nothing:unknown_field", "custom.x:unknown_field");
        assertThat(faults("{\"title\": \"a\", \"category\": \"weather\"}")).containsExactly("category:no_choice");
        assertThat(faults("{\"title\": \"a\", \"next_update\": \"tomorrow\"}"))
                .containsExactly("next_update:not_moment");
        assertThat(faults("{\"title\": \"a\", \"team\": {}}")).containsExactly("team:not_reference");
        assertThat(faults("{\"title\": \"a\", \"team\": \"00000000-0000-0000-0000-000000000000\"}"))
                .containsExactly("team:reference.team");
    }

    @Test
    void charactersThatCannotBeStoredAreRefusedAndAllOthersKept() {
        assertThat(faults("{\"title\": \"a\\u0000b\"}")).containsExactly("title:bad_character");
        assertThat(faults("{\"title\": \"a\\ud800b\"}")).containsExactly("title:bad_character");
        String title = "Ünïcödé 漢字 \uD83D\uDE92 \u202Eright to left <script>alert(1)</script> '; drop table ticket; --";
        JsonNode stored = alice.send("POST", INCIDENTS, "{\"title\": \"" + title + "\"}")
                .expect(201)
                .json();
        assertThat(stored.path("title").asString()).isEqualTo(title);
    }

    @Test
    void composedAndDecomposedTextAreOne() {
        JsonNode stored = alice.send("POST", INCIDENTS, "{\"title\": \"Ku\u0308hlhaus Nfd\"}")
                .expect(201)
                .json();
        assertThat(stored.path("title").asString()).isEqualTo("K\u00fchlhaus Nfd");
    }

    @Test
    void theFrameworksErrorsHaveTheSameForm() {
        problem(alice.get("/api/v1/nothing"), 404);
        problem(alice.get(INCIDENTS + "/INC9999999"), 404);
        problem(alice.get(INCIDENTS + "/" + "x".repeat(3000)), 404);
        alice.get(INCIDENTS + "/a%00b").expect(400);
        Answer method = alice.send("PUT", INCIDENTS + "/INC0000001", "{}");
        problem(method, 405);
        assertThat(method.header("Allow")).contains("GET", "PATCH");
        problem(alice.send("POST", INCIDENTS, "text/plain", "{\"title\": \"a\"}"), 415);
        problem(alice.send("POST", INCIDENTS, "not a type", "{\"title\": \"a\"}"), 415);
        problem(alice.send("POST", INCIDENTS, null, "{\"title\": \"a\"}"), 415);
        problem(cast.api(cast.alice).with("Accept", "text/csv").get(INCIDENTS + "/INC0000001"), 406);
        problem(cast.anonymous().get(INCIDENTS + "/INC0000001"), 401);
        problem(cast.anonymous().with("Authorization", "Bearer mst_wrong").get(INCIDENTS), 401);
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        JsonNode german = problem(
                cast.api(cast.alice).with("Accept-Language", "de").send("POST", INCIDENTS, "{\"titel\": 1}"), 422);
        assertThat(german.path("title").asString()).isEqualTo("Manche Eingaben sind nicht möglich");
        assertThat(german.path("errors").path(0).path("message").asString()).contains("gibt es hier nicht");
        problem(cast.api(cast.alice).with("Accept-Language", "*;q=x,,").send("POST", INCIDENTS, "{"), 400);
    }

    @Test
    void verbsThatTakeNothingRefuseInput() {
        String incident = alice.send("POST", INCIDENTS, "{\"title\": \"a\"}").location();
        problem(alice.send("POST", incident + "/start", "{\"state\": 2}"), 422);
        assertThat(problem(alice.send("POST", incident + "/resolution", "{}"), 422)
                        .path("errors"))
                .hasSize(2);
        problem(alice.get(incident + "/history?limit=-1"), 400);
        problem(alice.get(incident + "/history?limit=0"), 400);
        problem(alice.get(incident + "/history?limit=99999999999"), 400);
        problem(alice.get(incident + "/history?cursor=abc"), 400);
        problem(alice.delete(incident + "/watchers/nobody"), 400);
    }
}
