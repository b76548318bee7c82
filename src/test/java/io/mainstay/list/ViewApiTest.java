package io.mainstay.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Saved views by programs: kept, run, replaced, deleted, and unknown to all others. */
@MainstayTest
class ViewApiTest {

    private static final String VIEWS = "/api/v1/views";

    private final Cast cast;
    private final Client alice;

    ViewApiTest(Cast cast) {
        this.cast = cast;
        this.alice = cast.api(cast.alice);
    }

    private JsonNode keep(String more) {
        return alice.send("POST", VIEWS, "{\"type\": \"incident\", \"name\": \"By a program\"" + more + "}")
                .expect(201)
                .json();
    }

    @Test
    void aViewIsKeptRunReplacedAndDeleted() {
        for (String title : new String[] {"Run by view one", "Run by view two", "Something else"})
            alice.send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\"}")
                    .expect(201);
        JsonNode view =
                keep(", \"filter\": \"title:\\\"Run by view\\\"\", \"sort\": \"number\", \"columns\": \"title,team\"");
        assertThat(view.path("columns").asString()).isEqualTo("title,team");
        assertThat(view.path("may_change").asBoolean()).isTrue();
        String one = VIEWS + "/" + view.path("id").asString();
        String run = "/api/v1/incidents?fields=title&view=" + view.path("id").asString();
        assertThat(alice.get(run)
                        .expect(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("title").asString()))
                .containsExactly("Run by view one", "Run by view two");
        alice.send("PUT", one, "{\"type\": \"incident\", \"name\": \"Other\", \"filter\": \"title:\\\"view two\\\"\"}")
                .expect(200);
        assertThat(alice.get(run).json().path("items").size()).isEqualTo(1);
        assertThat(alice.get(VIEWS + "?type=incident").body()).contains("\"Other\"");
        assertThat(alice.get(VIEWS + "?type=problem").json().path("items").size())
                .isZero();
        alice.send("DELETE", one, "").expect(204);
        alice.get(one).expect(404);
        alice.get(run).expect(422);
    }

    @Test
    void anotherPersonsViewDoesNotExist() {
        String one = VIEWS + "/" + keep("").path("id").asString();
        for (Client other : new Client[] {cast.api(cast.bob), cast.api(cast.admin), cast.api(cast.carol)}) {
            other.get(one).expect(404);
            other.send("PUT", one, "{\"type\": \"incident\", \"name\": \"Taken\"}")
                    .expect(404);
            other.send("DELETE", one, "").expect(404);
        }
        cast.api(cast.bob)
                .get("/api/v1/incidents?view=" + one.substring(VIEWS.length() + 1))
                .expect(422);
        cast.api(cast.carol).get(VIEWS).expect(404);
        assertThat(alice.get(one).json().path("name").asString()).isEqualTo("By a program");
    }

    @Test
    void aTeamsViewIsForItsMembersAndEveryonesIsForManagers() {
        JsonNode view = keep(", \"team\": \"Network\"");
        assertThat(view.path("team").path("name").asString()).isEqualTo("Network");
        cast.api(cast.bob).get(VIEWS + "/" + view.path("id").asString()).expect(404);
        String forAll = "{\"type\": \"incident\", \"name\": \"All\", \"everyone\": true}";
        alice.send("POST", VIEWS, forAll).expect(403);
        String id = cast.api(cast.dora)
                .send("POST", VIEWS, forAll)
                .expect(201)
                .json()
                .path("id")
                .asString();
        assertThat(alice.get(VIEWS + "/" + id)
                        .expect(200)
                        .json()
                        .path("may_change")
                        .asBoolean())
                .isFalse();
        alice.send("DELETE", VIEWS + "/" + id, "").expect(403);
        alice.get(VIEWS + "/" + UUID.randomUUID()).expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"filter\": \"nofield:1\"",
                "\"sort\": \"title\"",
                "\"columns\": \"number,history_seq\"",
                "\"name\": \"\"",
                "\"team\": \"No such team\""
            })
    void whatMakesNoSenseIsRefusedAtItsField(String fault) {
        String field = fault.substring(1, fault.indexOf('"', 1));
        String rest = field.equals("name") ? "" : ", \"name\": \"Faulty\"";
        JsonNode problem = alice.send("POST", VIEWS, "{\"type\": \"incident\"" + rest + ", " + fault + "}")
                .expect(422)
                .json();
        assertThat(problem.path("errors").path(0).path("field").asString("")).isIn(field, "");
        alice.send("POST", VIEWS, "{\"type\": \"toaster\", \"name\": \"x\"}").expect(422);
    }
}
