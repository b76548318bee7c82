package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links between records that not everybody may see: the number, the title and the texts of the hidden one stay hidden. */
@MainstayTest
class ProblemPrivacyTest {

    private static final String PROBLEMS = "/api/v1/problems/";
    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Cast cast;
    private final Teams teams;
    private final Client alice;
    private Member insider;
    private Client inside;
    private UUID closed;

    ProblemPrivacyTest(Cast cast, Teams teams) {
        this.cast = cast;
        this.teams = teams;
        this.alice = cast.api(cast.alice);
        this.insider = cast.dora;
        this.inside = alice;
        this.closed = cast.network;
    }

    @BeforeEach
    void aTeamBehindClosedDoors() {
        insider = cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR);
        inside = cast.api(insider);
        Draft draft = Draft.blank().set(TeamFields.NAME, "Quiet matters of " + insider.userName());
        closed = teams.create(Viewer.SYSTEM, draft.set(TeamFields.RESTRICTED, true));
        teams.addMember(Viewer.SYSTEM, closed, insider.id());
    }

    private String open(Client by, String what, String title, boolean restricted) {
        String team = restricted ? ", \"team\": \"" + closed + "\"" : "";
        return by.send("POST", "/api/v1/" + what, "{\"title\": \"" + title + "\"" + team + "}")
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    private void link(String problem, String incident) {
        inside.send("POST", PROBLEMS + problem + "/incidents", "{\"incidents\": [\"" + incident + "\"]}")
                .expect(200);
    }

    private static int count(Client who, String filter) {
        return who.get("/api/v1/incidents/count?filter=" + filter)
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    @Test
    void theNumberOfAHiddenProblemIsNowhereOnItsIncident() {
        String problem = open(inside, "problems", "Leaver copied the customer list", true);
        String incident = open(alice, "incidents", "Badge reader denies entry", false);
        link(problem, incident);

        for (String part : new String[] {"", "/history", "/explanation"})
            assertThat(alice.get(INCIDENTS + incident + part).expect(200).body())
                    .doesNotContain(problem);
        assertThat(inside.get(INCIDENTS + incident + "/history").body()).contains(problem);
        Client browser = cast.browser(cast.alice);
        for (String page : new String[] {
            "/incidents/" + incident,
            "/incidents/" + incident + "/peek",
            "/incidents?filter=number=" + incident + "&columns=number,problem",
            "/incidents/export?filter=number=" + incident + "&columns=number,problem"
        }) {
            String body = browser.get(page).expect(200).body();
            assertThat(body).contains(incident).doesNotContain(problem).doesNotContain("customer list");
        }
        assertThat(count(inside, "problem:" + problem)).isEqualTo(1);
        alice.get("/api/v1/incidents/count?filter=problem:" + problem).expect(422);
    }

    @Test
    void theNumberOfAHiddenIncidentIsNowhereOnItsProblem() {
        String problem = open(alice, "problems", "Directory forgets leavers", false);
        String incident = open(inside, "incidents", "Account of a dismissed colleague works", true);
        link(problem, incident);
        for (String part : new String[] {"", "/history", "/incidents"})
            assertThat(alice.get(PROBLEMS + problem + part).expect(200).body()).doesNotContain(incident);
        Client browser = cast.browser(cast.alice);
        for (String page : new String[] {"", "/timeline"})
            assertThat(browser.get("/problems/" + problem + page).expect(200).body())
                    .contains(problem)
                    .doesNotContain(incident);

        inside.send("PATCH", PROBLEMS + problem, "{\"workaround\": \"Lock it by hand\"}")
                .expect(200);
        Client outsider = cast.api(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        var told = outsider.send("POST", PROBLEMS + problem + "/communications", "{\"subject\": \"workaround\"}")
                .expect(200);
        assertThat(told.body()).doesNotContain(incident);
        assertThat(told.json().path("told").asInt()).isEqualTo(1);
    }

    @Test
    void whoOnlyOpenedAProblemReadsNothingInsideIt() {
        String problem = open(alice, "problems", "Payroll sums are wrong", false);
        inside.send("POST", PROBLEMS + problem + "/causes", "{\"title\": \"Somebody helps himself\"}")
                .expect(201);
        String task = inside.send("POST", PROBLEMS + problem + "/tasks", "{\"title\": \"Ask the auditors\"}")
                .expect(201)
                .location();
        alice.get(PROBLEMS + problem + "/causes").expect(200);
        alice.get(task).expect(200);
        inside.send("PATCH", PROBLEMS + problem, "{\"team\": \"" + closed + "\"}")
                .expect(200);

        assertThat(alice.get(PROBLEMS + problem).expect(200).body()).contains("Payroll");
        for (String part : new String[] {"/causes", "/related", "/services", "/incidents"})
            alice.get(PROBLEMS + problem + part).expect(404);
        Client browser = cast.browser(cast.alice);
        browser.get("/problems/" + problem + "/timeline").expect(404);
        assertThat(browser.get("/problems?filter=number=" + problem).expect(200).body())
                .contains("Payroll");
        alice.get(task).expect(404);
        inside.get(task).expect(200);
    }
}
