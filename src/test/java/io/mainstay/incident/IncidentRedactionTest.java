package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A pasted password is erased from page, history, fields and search; who did it and why stays. */
@MainstayTest
class IncidentRedactionTest {

    private static final String SECRET = "Hunter2Zulu";

    private final Cast cast;
    private final Client alice;
    private final Client dora;
    private String number = "";

    IncidentRedactionTest(Cast cast) {
        this.cast = cast;
        alice = cast.api(cast.alice);
        dora = cast.api(cast.dora);
    }

    @BeforeEach
    void carolPastesHerPassword() {
        number = cast.api(cast.carol)
                .send("POST", "/api/v1/incidents", """
                        {"title": "I cannot sign in", "description": "My password is Hunter2Zulu, see"}""")
                .expect(201)
                .json()
                .path("number")
                .asString();
        alice.send("POST", path("/notes"), "{\"text\": \"She wrote Hunter2Zulu, I called her\"}")
                .expect(200);
    }

    @Test
    void aTextIsErasedWhereverItStands() {
        assertThat(alice.get("/api/v1/incidents?filter=" + SECRET).body()).contains(number);
        dora.send("POST", path("/redactions"), "{\"text\": \"Hunter2Zulu\", \"why\": \"A password\"}")
                .expect(200);
        assertThat(alice.get(path("")).body()).doesNotContain(SECRET);
        assertThat(alice.get(path("/history")).body()).doesNotContain(SECRET).contains("I called her", "redacted");
        assertThat(alice.get("/api/v1/incidents?filter=" + SECRET).body()).doesNotContain(number);
        String page =
                cast.browser(cast.alice).get("/incidents/" + number).expect(200).body();
        assertThat(page).doesNotContain(SECRET).contains("removed content: A password", "Dora Director");
    }

    @Test
    void aMessageIsErasedFromThePage() {
        int seq = lastSeq();
        Client browser = cast.browser(cast.dora);
        assertThat(browser.get("/incidents/" + number).body()).contains("/redaction?entry=" + seq);
        browser.get("/incidents/" + number + "/redaction?entry=" + seq).expect(200);
        browser.post("/incidents/" + number + "/redaction?entry=" + seq, "why", "")
                .expect(422);
        browser.post("/incidents/" + number + "/redaction?entry=" + seq, "why", "Not hers to tell")
                .expect(303);
        assertThat(browser.get("/incidents/" + number).body())
                .doesNotContain("I called her")
                .contains("This was removed.", "Not hers to tell");
        browser.post("/incidents/" + number + "/redaction?entry=" + seq, "why", "Again")
                .expect(422);
        assertThat(alice.get("/api/v1/incidents?filter=%22called%20her%22").body())
                .doesNotContain(number);
    }

    @Test
    void aFileIsErased() {
        String file = alice.send("POST", path("/attachments?name=secret.txt"), "text/plain", SECRET)
                .expect(201)
                .location();
        dora.send("POST", path("/redactions"), "{\"entry\": " + lastSeq() + ", \"why\": \"A password\"}")
                .expect(200);
        alice.get(file + "/content").expect(404);
        assertThat(alice.get(path("/history")).body()).doesNotContain("secret.txt");
    }

    @Test
    void agentsDoNotErase() {
        String body = "{\"text\": \"Hunter2Zulu\", \"why\": \"A password\"}";
        alice.send("POST", path("/redactions"), body).expect(403);
        cast.api(cast.carol).send("POST", path("/redactions"), body).expect(404);
        dora.send("POST", path("/redactions"), "{\"why\": \"Nothing named\"}").expect(422);
        dora.send("POST", path("/redactions"), "{\"text\": \"Hu\", \"why\": \"Short\"}")
                .expect(422);
        assertThat(cast.browser(cast.alice).get("/incidents/" + number).body()).doesNotContain("/redaction");
    }

    private int lastSeq() {
        JsonNode items = alice.get(path("/history")).expect(200).json().path("items");
        return items.path(items.size() - 1).path("seq").asInt();
    }

    private String path(String rest) {
        return "/api/v1/incidents/" + number + rest;
    }
}
