package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;

/** Files by programs: internal ones stay internal, a requester's are public. */
@MainstayTest
class IncidentAttachmentApiTest {

    private final Cast cast;

    IncidentAttachmentApiTest(Cast cast) {
        this.cast = cast;
    }

    @Test
    void filesComeAndGo() {
        Client alice = cast.api(cast.alice);
        Client carol = cast.api(cast.carol);
        String incident = carol.send("POST", "/api/v1/incidents", "{\"title\": \"See the picture\"}")
                .location();
        Answer internal = alice.send("POST", incident + "/attachments?name=trace.log", "text/plain", "port 4 down")
                .expect(201);
        Answer open = carol.send("POST", incident + "/attachments?name=note.txt", "text/plain", "it is broken")
                .expect(201);
        assertThat(open.json().path("public").asBoolean()).isTrue();
        assertThat(carol.get(incident + "/attachments").json().path("items")).hasSize(1);
        assertThat(alice.get(incident + "/attachments").json().path("items")).hasSize(2);
        carol.get(internal.location()).expect(404);
        carol.get(internal.location() + "/content").expect(404);
        assertThat(alice.get(open.location() + "/content").expect(200).body()).isEqualTo("it is broken");
        cast.api(cast.mallory).get(open.location()).expect(404);
        cast.api(cast.mallory).delete(open.location()).expect(404);
        carol.delete(open.location()).expect(204);
        carol.get(open.location()).expect(404);
        alice.send("POST", incident + "/attachments?name=empty", "text/plain", "")
                .expect(422);
        alice.send("POST", incident + "/attachments", "text/plain", "no name").expect(400);
    }

    @Test
    void aFileOfMoreThanAMegabyteTakesNoIdempotencyKey() {
        String files =
                cast.api(cast.alice)
                                .send("POST", "/api/v1/incidents", "{\"title\": \"A long trace\"}")
                                .location() + "/attachments?name=trace.log";
        String large = "x".repeat(1_500_000);
        cast.api(cast.alice).send("POST", files, "text/plain", large).expect(201);
        Client keyed = cast.api(cast.alice).with("Idempotency-Key", "trace-1");
        Answer refused = keyed.send("POST", files, "text/plain", large).expect(413);
        assertThat(refused.json().path("code").asString()).isEqualTo("idempotency_too_large");
        assertThat(refused.json().path("detail").asString()).contains("Send larger files without it");
        keyed.send("POST", files, "text/plain", "short").expect(201);
    }
}
