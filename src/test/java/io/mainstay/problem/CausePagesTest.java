package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people have the dialog of one cause open: neither writes over what they did not touch. */
@MainstayTest
class CausePagesTest {

    private final Client alice;
    private final Client api;

    CausePagesTest(Cast cast) {
        this.alice = cast.browser(cast.alice);
        this.api = cast.api(cast.bob);
    }

    private static String[] form(String title, String notes, String titleBefore, String notesBefore) {
        return List.of("title", title, "notes", notes, "base.title", titleBefore, "base.notes", notesBefore)
                .toArray(String[]::new);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileStaysOrIsShown() {
        String problem = api.send("POST", "/api/v1/problems", "{\"title\": \"Doors open by themselves\"}")
                .expect(201)
                .location();
        String cause = api.send("POST", problem + "/causes", "{\"title\": \"Magnet\", \"notes\": \"Weak\"}")
                .expect(201)
                .location();
        String page = cause.substring("/api/v1".length());
        assertThat(alice.get(page).expect(200).body()).contains("name=\"base.notes\" value=\"Weak\"");
        api.send("PATCH", cause, "{\"notes\": \"Weak in winter\", \"confirmed\": true}")
                .expect(200);

        alice.post(page, form("Door magnet", "Weak", "Magnet", "Weak")).expect(303);
        JsonNode both = api.get(problem + "/causes").json().at("/items/0");
        assertThat(both.path("title").asString()).isEqualTo("Door magnet");
        assertThat(both.path("notes").asString()).isEqualTo("Weak in winter");
        assertThat(both.path("confirmed").asBoolean()).isTrue();

        String refused = alice.post(page, form("Door magnet", "Weak at night", "Door magnet", "Weak"))
                .expect(422)
                .body();
        assertThat(refused)
                .contains("Weak in winter", "Weak at night")
                .contains("name=\"base.notes\" value=\"Weak in winter\"");
        alice.post(page, form("Door magnet", "Weak at night", "Door magnet", "Weak in winter"))
                .expect(303);
        assertThat(api.get(problem + "/causes").json().at("/items/0/notes").asString())
                .isEqualTo("Weak at night");
    }
}
