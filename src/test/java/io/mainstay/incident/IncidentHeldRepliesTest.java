package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agent's reply can be undone until it is due; what was accepted is sent, once. */
@MainstayTest
class IncidentHeldRepliesTest {

    private final Cast cast;
    private final IncidentHeldReplies held;
    private final Clock clock;

    private String number = "";
    private String id = "";

    IncidentHeldRepliesTest(Cast cast, IncidentHeldReplies held, Clock clock) {
        this.cast = cast;
        this.held = held;
        this.clock = clock;
    }

    @BeforeEach
    void carolReports() {
        number = cast.api(cast.carol)
                .send("POST", "/api/v1/incidents", "{\"title\": \"No label comes out\"}")
                .expect(201)
                .json()
                .path("number")
                .asString();
        id = UUID.randomUUID().toString();
    }

    @Test
    void nothingIsPublicBeforeItIsDueAndThenItIsThereOnce() {
        Client alice = cast.browser(cast.alice);
        reply(alice, "We look into it").expect(303);
        reply(alice, "We look into it").expect(303);
        assertThat(alice.get("/incidents/" + number).body()).contains("is-held", "We look into it");
        assertThat(seenByCarol()).doesNotContain("We look into it");
        sendAllDue();
        assertThat(seenByCarol()).containsOnlyOnce("We look into it");
        reply(alice, "We look into it").expect(303);
        sendAllDue();
        assertThat(seenByCarol()).containsOnlyOnce("We look into it");
        alice.post(withdrawal()).expect(409);
    }

    @Test
    void onlyItsAuthorUndoesItAndThenItIsNeverSent() {
        Client alice = cast.browser(cast.alice);
        reply(alice, "To somebody else").expect(303);
        cast.browser(cast.bob).post(withdrawal()).expect(409);
        alice.post(withdrawal()).expect(303);
        sendAllDue();
        assertThat(seenByCarol()).doesNotContain("To somebody else");
        assertThat(alice.get("/incidents/" + number).body()).doesNotContain("To somebody else");
    }

    @Test
    void theQuestionOfAHoldIsUndoneWithIt() {
        Client alice = cast.browser(cast.alice);
        ask(alice, "Which printer is it?");
        assertThat(seenByCarol()).doesNotContain("Which printer");
        undo(alice).expect(303);
        sendAllDue();
        assertThat(seenByCarol()).doesNotContain("Which printer");
        assertThat(incident().path("state").path("code").asString()).isEqualTo("1");
    }

    @Test
    void theQuestionOfAHoldIsSentOnceItIsDueAndThenStays() {
        Client alice = cast.browser(cast.alice);
        ask(alice, "Which printer is it?");
        sendAllDue();
        assertThat(seenByCarol()).containsOnlyOnce("Which printer is it?");
        assertThat(incident().path("state").path("code").asString()).isEqualTo("3");
        assertThat(incident().hasNonNull("responded")).isTrue();
    }

    private void ask(Client agent, String question) {
        agent.post("/incidents/" + number + "/hold", "hold_reason", "1", "message", question)
                .expect(303);
    }

    private Answer undo(Client agent) {
        return agent.post("/incidents/" + number + "/changes/"
                + incident().path("version").asInt() + "/reversal");
    }

    private JsonNode incident() {
        return cast.api(cast.alice).get("/api/v1/incidents/" + number).json();
    }

    @Test
    void resolvingSendsItFirst() {
        Client alice = cast.browser(cast.alice);
        reply(alice, "A new cable is on its way").expect(303);
        alice.post(
                        "/incidents/" + number + "/resolution",
                        "close_code",
                        "solution_provided",
                        "close_notes",
                        "Cable replaced")
                .expect(303);
        String history = seenByCarol();
        assertThat(history.indexOf("A new cable")).isPositive().isLessThan(history.indexOf("Cable replaced"));
    }

    @Test
    void whatCannotBeSentAnyMoreStaysWithItsReason() {
        Client alice = cast.browser(cast.alice);
        reply(alice, "One more question").expect(303);
        cast.api(cast.bob)
                .send("POST", "/api/v1/incidents/" + number + "/cancellation", "{\"reason\": \"Reported twice\"}")
                .expect(200);
        sendAllDue();
        assertThat(seenByCarol()).doesNotContain("One more question");
        assertThat(alice.get("/incidents/" + number).body())
                .contains("is-refused", "One more question", "open a follow-up instead");
        alice.post(withdrawal()).expect(303);
        assertThat(alice.get("/incidents/" + number).body()).doesNotContain("One more question");
    }

    @Test
    void anEmptyOneIsRefusedAtOnce() {
        assertThat(reply(cast.browser(cast.alice), "  ").status()).isEqualTo(422);
    }

    private Answer reply(Client client, String text) {
        return client.post("/incidents/" + number + "/replies", "id", id, "text", text);
    }

    private String withdrawal() {
        return "/incidents/" + number + "/replies/" + id + "/withdrawal";
    }

    private void sendAllDue() {
        held.sendDue(clock.instant().plusSeconds(11));
    }

    private String seenByCarol() {
        return cast.api(cast.carol)
                .get("/api/v1/incidents/" + number + "/history")
                .expect(200)
                .body();
    }
}
