package io.mainstay.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.people.TeamSearch;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages of people, teams, organisations and locations. */
@MainstayTest
class DirectoryTest {

    private final Cast cast;
    private final TeamSearch teams;

    DirectoryTest(Cast cast, TeamSearch teams) {
        this.cast = cast;
        this.teams = teams;
    }

    @Test
    void anAdministratorCreatesEditsAndDeactivatesAPerson() {
        Client admin = cast.browser(cast.admin);
        String userName = "new" + System.nanoTime();
        String edit = admin.post("/people", person(userName, "New Person"))
                .expect(303)
                .location();
        assertThat(edit).matches("/people/[0-9a-f-]{36}/edit");
        String page = edit.replace("/edit", "");
        admin.get(edit).expect(200);
        admin.post(page + "/roles", "role", "agent", "own_teams_only", "true").expect(303);
        assertThat(admin.get(edit).body()).contains("Agent", "of own teams");
        admin.post(page + "/password", "password", "short").expect(422);
        admin.post(page + "/password", "password", "mainstay-demo").expect(303);
        Client theirs = cast.browser(new Member(UUID.fromString(page.substring(8)), userName, "New Person"));
        theirs.get("/people").expect(200);
        admin.post(page + "/deactivation").expect(303);
        theirs.get("/people").expect(303);
        assertThat(admin.get("/people?q=" + userName).body()).doesNotContain("New Person</span>");
        assertThat(admin.get("/people?inactive=true&q=" + userName).body()).contains("New Person</span>");
        admin.post(page + "/reactivation").expect(303);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndTheInputIsKept() {
        Client admin = cast.browser(cast.admin);
        Answer answer = admin.post(
                        "/people",
                        "name",
                        "<b>Bold</b>",
                        "user_name",
                        "ALICE",
                        "email",
                        "x",
                        "organisation",
                        "nonsense")
                .expect(422);
        assertThat(answer.body())
                .contains("value=\"&lt;b>Bold&lt;/b>\"", "id=\"organisation-error\"")
                .doesNotContain("<b>Bold");
        Answer again = admin.post(
                        "/people",
                        "name",
                        "B",
                        "user_name",
                        "ALICE",
                        "email",
                        "x",
                        "zone",
                        "Mars/X",
                        "organisation",
                        cast.organisation.toString())
                .expect(422);
        assertThat(again.body()).contains("id=\"user_name-error\"", "id=\"email-error\"", "id=\"zone-error\"");
    }

    @Test
    void twoAdministratorsCollideOnTheSameFieldOnly() {
        Client admin = cast.browser(cast.admin);
        String page = "/people/" + cast.extra().id();
        String name = admin.get(page + "/edit")
                .expect(200)
                .body()
                .replaceAll("(?s).*name=\"was.name\" value=\"([^\"]*)\".*", "$1");
        String[] stale = {"was.name", name, "name", name, "was.title", "", "title", "Second"};
        admin.post(page, "was.title", "", "title", "First").expect(303);
        Answer refused = admin.post(page, stale).expect(422);
        assertThat(refused.body()).contains("First", "value=\"Second\"", "name=\"was.title\" value=\"First\"");
        admin.post(page, "was.title", "First", "title", "Second").expect(303);
        assertThat(admin.get(page).body()).contains("Second");
    }

    @Test
    void agentsReadAndOnlyAdministratorsWrite() {
        Client agent = cast.browser(cast.alice);
        String page = "/people/" + cast.bob.id();
        assertThat(agent.get("/people?q=bob").expect(200).body())
                .contains("Bob Builder")
                .doesNotContain("/edit");
        agent.get(page).expect(200);
        for (String path : List.of(
                "/people/new",
                page + "/edit",
                page + "/password",
                "/teams/new",
                "/organisations",
                "/locations",
                "/organisations/new",
                "/locations/new")) agent.get(path).expect(403);
        for (String path : List.of(
                "/people",
                page,
                page + "/deactivation",
                page + "/roles",
                "/teams",
                "/teams/" + cast.network,
                "/teams/" + cast.network + "/deactivation",
                "/organisations",
                "/locations"))
            agent.post(path, "role", "administrator", "name", "x").expect(403);
        agent.post(
                        "/teams/" + cast.network + "/members",
                        "person",
                        cast.carol.id().toString())
                .expect(403);
    }

    @Test
    void requestersSeeNeitherPeopleNorTeams() {
        Client requester = cast.browser(cast.carol);
        for (String path : List.of("/people", "/people/" + cast.alice.id(), "/teams", "/teams/" + cast.network))
            requester.get(path).expect(404);
        assertThat(requester.get("/people/options?q=alice").expect(200).body()).contains("Alice Agent");
        assertThat(cast.browser(cast.mallory)
                        .get("/people/options?q=alice")
                        .expect(200)
                        .body())
                .doesNotContain("Alice");
    }

    @Test
    void aLeadLooksAfterTheirTeam() {
        Member lead = cast.extra(Role.TEAM_LEAD);
        Client browser = cast.browser(lead);
        String team = "/teams/" + cast.team("Led by " + lead.userName(), lead);
        assertThat(browser.get(team).expect(200).body()).contains("data-pick=\"/people/options\"");
        browser.post(team + "/members", "person", cast.bob.id().toString()).expect(303);
        assertThat(browser.get(team).body()).contains("Bob Builder");
        browser.post(team + "/members/" + cast.bob.id() + "/removal").expect(303);
        assertThat(browser.post(team + "/members").expect(422).body()).contains("id=\"person-error\"");
        assertThat(browser.get("/teams/" + cast.network).body()).doesNotContain("data-pick");
    }

    @Test
    void anAdministratorKeepsTeamsOrganisationsAndLocations() {
        Client admin = cast.browser(cast.admin);
        String mark = "x" + System.nanoTime();
        String team = admin.post(
                        "/teams",
                        "name",
                        "Team " + mark,
                        "restricted",
                        "true",
                        "lead",
                        cast.alice.id().toString())
                .expect(303)
                .location();
        assertThat(admin.get(team).body()).contains("Alice Agent", "Restricted");
        admin.post("/teams", "name", "team " + mark).expect(422);
        admin.get(team + "/edit").expect(200);
        admin.post(
                        team,
                        "was.name",
                        "Team " + mark,
                        "name",
                        "Group " + mark,
                        "was.restricted",
                        "true",
                        "restricted",
                        "true")
                .expect(303);
        admin.post(team + "/deactivation").expect(303);
        assertThat(admin.get("/teams?q=" + mark).body()).contains("Group " + mark, "inactive");
        admin.post("/organisations", "name", "Org " + mark, "active", "true").expect(303);
        assertThat(admin.get("/organisations?q=" + mark).body()).contains("Org " + mark);
        admin.post("/organisations", "name", "Org " + mark).expect(422);
        admin.post("/locations", "name", "Loc " + mark, "zone", "Nowhere/X").expect(422);
        admin.post("/locations", "name", "Loc " + mark, "zone", "Asia/Singapore")
                .expect(303);
        assertThat(admin.get("/locations?q=" + mark).body()).contains("Loc " + mark, "Asia/Singapore");
        assertThat(teams.after(cast.viewer(cast.alice), mark, "", 5)).hasSize(1);
    }

    @Test
    void badAddressesAreNotFound() {
        Client admin = cast.browser(cast.admin);
        admin.get("/people/" + UUID.randomUUID()).expect(404);
        admin.get("/people?after=" + UUID.randomUUID()).expect(404);
        admin.get("/people?after=nonsense").expect(400);
        admin.get("/people?q=%25&role=king").expect(200);
        admin.get("/people?q=%00").expect(400);
    }

    private String[] person(String userName, String name) {
        return new String[] {
            "name",
            name,
            "user_name",
            userName,
            "organisation",
            cast.organisation.toString(),
            "zone",
            "Europe/Berlin",
            "language",
            "en"
        };
    }
}
