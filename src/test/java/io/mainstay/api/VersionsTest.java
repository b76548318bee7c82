package io.mainstay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** ETags: unchanged records are not sent again; a stale write is refused only where the same field changed. */
@MainstayTest
class VersionsTest {

    private final Cast cast;

    VersionsTest(Cast cast) {
        this.cast = cast;
    }

    private String incident() {
        return cast.api(cast.alice)
                .send("POST", "/api/v1/incidents", "{\"title\": \"Slow screen\"}")
                .expect(201)
                .location();
    }

    private Client alice(String header, String value) {
        return cast.api(cast.alice).with(header, value);
    }

    @Test
    void anUnchangedRecordIsNotSentAgain() {
        String incident = incident();
        Answer unchanged = alice("If-None-Match", "\"1\"").get(incident).expect(304);
        assertThat(unchanged.body()).isEmpty();
        alice("If-None-Match", "\"7\", W/\"1\"").get(incident).expect(304);
        alice("If-None-Match", "\"2\"").get(incident).expect(200);
    }

    @Test
    void aStaleWriteIsRefusedOnlyWhereTheSameFieldChanged() {
        String incident = incident();
        alice("If-Match", "\"1\"")
                .send("PATCH", incident, "{\"title\": \"Slow screens\"}")
                .expect(200);
        Answer other = alice("If-Match", "\"1\"")
                .send("PATCH", incident, "{\"urgency\": 1}")
                .expect(200);
        assertThat(other.header("ETag")).isEqualTo("\"3\"");
        Answer stale = alice("If-Match", "\"1\"")
                .send("PATCH", incident, "{\"title\": \"Slow display\", \"impact\": 1}")
                .expect(412);
        JsonNode error = stale.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("title");
        assertThat(error.path("current").asString()).isEqualTo("Slow screens");
        assertThat(error.path("wanted").asString()).isEqualTo("Slow display");
        JsonNode unchanged = cast.api(cast.alice).get(incident).json();
        assertThat(unchanged.path("impact").path("code").asString()).isEqualTo("3");
        alice("If-Match", "\"3\"")
                .send("PATCH", incident, "{\"title\": \"Slow display\"}")
                .expect(200);
    }

    @Test
    void whatIsNoVersionOfTheRecordFails() {
        String incident = incident();
        for (String tag : new String[] {"\"99\"", "\"0\"", "abc", "\"-1\"", "\"99999999999999\"", "\"1"})
            alice("If-Match", tag)
                    .send("PATCH", incident, "{\"title\": \"New\"}")
                    .expect(412);
        alice("If-Match", "*").send("PATCH", incident, "{\"title\": \"New\"}").expect(200);
    }
}
