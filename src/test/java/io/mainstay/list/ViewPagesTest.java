package io.mainstay.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Views on the list's page: what is kept, for whom, and what the page says of changes. */
@MainstayTest
class ViewPagesTest {

    private final Cast cast;
    private final Teams teams;
    private final Client alice;
    private final Client bob;

    ViewPagesTest(Cast cast, Teams teams) {
        this.cast = cast;
        this.teams = teams;
        this.alice = cast.browser(cast.alice);
        this.bob = cast.browser(cast.bob);
    }

    private static String keep(Client by, String name, String owner, String filter, String columns) {
        Answer answer = by.post(
                "/views/incident",
                "name",
                name,
                "owner",
                owner,
                "filter",
                filter,
                "sort",
                "-priority",
                "columns",
                columns);
        return answer.expect(303).location();
    }

    private static String id(String address) {
        return address.substring(address.indexOf("view=") + 5);
    }

    @Test
    void aViewKeepsFilterOrderAndColumns() {
        String address = keep(alice, "Mine of high priority", "me", "priority<=2 vpn", "number,title,category");
        String page = alice.get(address).expect(200).body();
        assertThat(page)
                .contains("<h1", "Mine of high priority", "value=\"priority&lt;=2 vpn\"")
                .doesNotContain("Reset");
        assertThat(alice.get("/incidents").body()).contains("Mine of high priority");
        String changed = alice.get(address + "&sort=opened").body();
        assertThat(changed).contains("Reset", "action=\"/views/incident/" + id(address) + "\"");
    }

    @Test
    void aViewOfOneselfIsNobodyElses() {
        String address = keep(alice, "Alice alone", "me", "vpn", "");
        bob.get(address).expect(404);
        bob.get("/views/incident/" + id(address) + "/edit").expect(404);
        bob.post("/views/incident/" + id(address), "name", "Taken").expect(404);
        bob.post("/views/incident/" + id(address) + "/removal").expect(404);
        assertThat(bob.get("/incidents").body()).doesNotContain("Alice alone");
        alice.get("/incidents?view=" + UUID.randomUUID()).expect(404);
        alice.get("/incidents?view=nonsense").expect(404);
    }

    @Test
    void aTeamsViewIsForItsMembersAndEveryonesIsKeptByManagers() {
        String ofTeam = keep(alice, "Network only", cast.network.toString(), "vpn", "");
        bob.get(ofTeam).expect(404);
        refused(bob, cast.network.toString());
        refused(alice, "everyone");
        String forAll = keep(cast.browser(cast.dora), "For the whole house", "everyone", "vpn", "");
        String page = bob.get(forAll).expect(200).body();
        assertThat(page).contains("For the whole house").doesNotContain("/views/incident/" + id(forAll) + "/edit");
        bob.post("/views/incident/" + id(forAll), "name", "Taken over").expect(422);
        bob.post("/views/incident/" + id(forAll), "filter", "x").expect(403);
        bob.post("/views/incident/" + id(forAll) + "/removal").expect(403);
    }

    private static void refused(Client by, String owner) {
        by.post("/views/incident", "name", "Not allowed", "owner", owner, "filter", "vpn")
                .expect(422);
    }

    @Test
    void aRenamedTeamChangesNoView() {
        UUID team = cast.team("Before renaming");
        String address = keep(alice, "Follows a team", "me", "team:\"Before renaming\"", "");
        teams.edit(
                Viewer.SYSTEM, team, new Draft(teams.get(Viewer.SYSTEM, team)).set(TeamFields.NAME, "After renaming"));
        assertThat(alice.get(address).expect(200).body()).contains("team:&#34;After renaming&#34;");
    }

    @Test
    void aViewIsRenamedFilledAndDeleted() {
        String address = keep(alice, "First name", "me", "vpn", "");
        String resource = "/views/incident/" + id(address);
        alice.post(resource, "name", "").expect(422);
        alice.post(resource, "name", "Second name", "owner", "me").expect(303);
        alice.post(resource, "filter", "printer", "sort", "number").expect(303);
        assertThat(alice.get(address).body()).contains("Second name", "value=\"printer\"");
        alice.post(resource, "filter", "nosuchfield:x").expect(422);
        alice.post(resource + "/removal").expect(303);
        alice.get(address).expect(404);
    }

    @Test
    void allViewsAreCountedInOneAnswer() {
        String address = keep(alice, "Counted", "me", "title:\"nothing is called this\"", "");
        String counts = alice.get("/views/incident/counts").expect(200).body();
        assertThat(counts)
                .contains("id=\"n-open\"", "id=\"n-all\"", "id=\"n-" + id(address) + "\" hx-swap-oob=\"true\">0<");
        alice.get("/views/nothing/counts").expect(404);
        cast.browser(cast.carol).get("/views/incident/counts").expect(404);
    }

    @Test
    void columnsAreShownExportedAndOffered() {
        cast.api(cast.alice)
                .send("POST", "/api/v1/incidents", "{\"title\": \"With columns\", \"vendor_reference\": \"V-77\"}")
                .expect(201);
        String query = "filter=title:%22With columns%22&columns=vendor_reference,title".replace(" ", "%20");
        assertThat(alice.get("/incidents?" + query).expect(200).body())
                .contains(">V-77</td>")
                .doesNotContain("c-age");
        String csv = alice.get("/incidents/export?" + query).expect(200).body();
        assertThat(csv).isEqualTo("\ufeffVendor reference,Title\r\nV-77,With columns\r\n");
        String dialog =
                alice.get("/views/incident/columns?" + query).expect(200).body();
        assertThat(dialog.indexOf("value=\"vendor_reference\" checked"))
                .isBetween(0, dialog.indexOf("value=\"title\" checked"));
        assertThat(dialog).doesNotContain("history_seq");
    }

    @Test
    void theFilterBoxCompletesFieldsValuesAndNames() {
        assertThat(completions("prio")).contains("data-text=\"priority:\"", "Priority");
        assertThat(completions("state:new priority<")).contains("data-text=\"critical\"", "Critical");
        assertThat(completions("assignee:buil")).contains("data-text=\"bob\"", "Bob Builder", "data-from=\"9\"");
        assertThat(completions("team:netw")).contains("data-text=\"Network\"");
        assertThat(completions("caller:100%")).doesNotContain("option");
        assertThat(completions("secret")).doesNotContain("option");
    }

    @Test
    void percentSignsAndUnderscoresOfNamesAreJustThat() {
        cast.team("Qx yz");
        assertThat(alice.get("/incidents?filter=team:%22Qx_%22").body()).contains("aria-invalid=\"true\"");
        assertThat(alice.get("/incidents?filter=team:%22Qx%25%22").body()).contains("aria-invalid=\"true\"");
        assertThat(alice.get("/incidents?filter=team:qx").body()).doesNotContain("aria-invalid=\"true\"");
    }

    private String completions(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return alice.get("/views/incident/completions?q=" + query + "&at=" + text.length())
                .expect(200)
                .body();
    }
}
