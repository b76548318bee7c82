package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child tells nobody of a parent that they may not see, whose moves it follows. */
@MainstayTest
class IncidentRelativesTest {

    private final Cast cast;
    private final Teams teams;
    private final Client admin;
    private String parent = "";
    private String child = "";

    IncidentRelativesTest(Cast cast, Teams teams) {
        this.cast = cast;
        this.teams = teams;
        admin = cast.api(cast.admin);
    }

    @BeforeEach
    void aRestrictedParentMovesItsChild() {
        Draft team = Draft.blank().set(TeamFields.NAME, "Investigations " + System.nanoTime());
        team.set(TeamFields.RESTRICTED, true);
        String investigations = teams.create(Viewer.SYSTEM, team).toString();
        parent = open("{\"title\": \"A secret breach\", \"team\": \"" + investigations + "\"}");
        child = open("{\"title\": \"I cannot sign in\", \"team\": \"Network\", \"caller\": \"carol\", \"parent\": \""
                + parent + "\"}");
        admin.send(
                        "POST",
                        "/api/v1/incidents/" + parent + "/hold",
                        "{\"reason\": \"4\", \"follow_up\": \"2099-01-01T00:00:00Z\"}")
                .expect(200);
    }

    @Test
    void whoSeesTheParentReadsItsNumberOnTheChild() {
        assertThat(cast.browser(cast.admin).get("/incidents/" + child).body()).contains(parent);
        assertThat(admin.get("/api/v1/incidents/" + child).body()).contains(parent);
    }

    @Test
    void anAgentOfAnotherTeamReadsThatThereIsOneAndNoMore() {
        cast.browser(cast.alice).get("/incidents/" + parent).expect(404);
        Client page = cast.browser(cast.alice);
        assertThat(page.get("/incidents/" + child).expect(200).body())
                .contains("Not visible to you")
                .doesNotContain(parent, "secret breach");
        hidesParent(page, "/incidents/" + child + "/fields");
        hidesParent(page, "/incidents/" + child + "/peek");
        hidesParent(page, "/incidents?columns=number,title,parent&filter=number:" + child);
        Client api = cast.api(cast.alice);
        hidesParent(api, "/api/v1/incidents/" + child);
        hidesParent(api, "/api/v1/incidents/" + child + "/history");
        assertThat(api.get("/api/v1/incidents/" + child)
                        .json()
                        .path("parent")
                        .path("number")
                        .isNull())
                .isTrue();
    }

    @Test
    void theCallerReadsNothingOfIt() {
        hidesParent(cast.browser(cast.carol), "/portal/tickets/" + child);
        hidesParent(cast.api(cast.carol), "/api/v1/incidents/" + child);
        hidesParent(cast.api(cast.carol), "/api/v1/incidents/" + child + "/history");
    }

    private void hidesParent(Client reader, String address) {
        assertThat(reader.get(address).expect(200).body())
                .contains("I cannot sign in")
                .doesNotContain(parent, "secret breach");
    }

    private String open(String body) {
        return admin.send("POST", "/api/v1/incidents", body)
                .expect(201)
                .json()
                .path("number")
                .asString();
    }
}
