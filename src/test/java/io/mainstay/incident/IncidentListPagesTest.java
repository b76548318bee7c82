package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the list: headings that order, rows that tell nobody too much, and its weight. */
@MainstayTest
class IncidentListPagesTest {

    private static final int MOST_BYTES = 60_000;
    private static final Pattern HEADING = Pattern.compile("<th class=\"([\\w-]+)[^>]*>(?:<a href=\"([^\"]+)\")?");

    private final Cast cast;
    private final Teams teams;
    private final Client alice;

    IncidentListPagesTest(Cast cast, Teams teams) {
        this.cast = cast;
        this.teams = teams;
        this.alice = cast.browser(cast.alice);
    }

    private void open(String json) {
        cast.api(cast.admin).send("POST", "/api/v1/incidents", json).expect(201);
    }

    @Test
    void headingsOrderOrAreJustHeadings() {
        open("{\"title\": \"Headed\", \"assignee\": \"alice\"}");
        Matcher headings = HEADING.matcher(
                alice.get("/incidents?filter=title:Headed").expect(200).body());
        List<String> ordering = new ArrayList<>();
        while (headings.find()) {
            if (headings.group(2) == null) continue;
            ordering.add(headings.group(1));
            String ordered = alice.get(headings.group(2).replace("&amp;", "&"))
                    .expect(200)
                    .body();
            assertThat(ordered).as(headings.group(1)).contains("Headed");
            assertThat(ordered).containsPattern("<th class=\"" + headings.group(1) + "\" scope=\"col\" aria-sort=");
        }
        assertThat(ordering).containsExactly("c-pr", "c-num", "c-turn", "c-age");
    }

    @Test
    void ofATicketThatOnlyConcernsThemAgentsSeeThePublicSide() {
        teams.create(
                Viewer.SYSTEM,
                Draft.blank().set(TeamFields.NAME, "Behind closed doors").set(TeamFields.RESTRICTED, true));
        open("{\"title\": \"Concerns Bob\", \"caller\": \"bob\", \"team\": \"Behind closed doors\","
                + " \"vendor_reference\": \"V-SECRET\"}");
        String query = "?filter=title:%22Concerns%20Bob%22&columns=priority,number,title,vendor_reference,turn";
        String page =
                cast.browser(cast.bob).get("/incidents" + query).expect(200).body();
        assertThat(page).contains(">Concerns Bob<").doesNotContain("V-SECRET").doesNotContain("class=\"pr pr-");
        assertThat(cast.browser(cast.bob).get("/incidents/export" + query).body())
                .contains("Concerns Bob")
                .doesNotContain("V-SECRET");
        assertThat(cast.browser(cast.admin).get("/incidents" + query).body()).contains("V-SECRET", "class=\"pr pr-");
        assertThat(alice.get("/incidents" + query).body()).doesNotContain(">Concerns Bob<");
        // Nor does a filter tell what the internal side holds, one way or the other.
        for (String guess : List.of("vendor_reference:V-SECRET", "-vendor_reference:V-SECRET", "priority%3E%3D1"))
            assertThat(cast.browser(cast.bob)
                            .get("/incidents?filter=title:%22Concerns%20Bob%22%20" + guess)
                            .expect(200)
                            .body())
                    .as(guess)
                    .doesNotContain(">Concerns Bob<", "aria-invalid");
        assertThat(cast.browser(cast.bob)
                        .get("/incidents?filter=state:open%20title:%22Concerns%20Bob%22")
                        .body())
                .contains(">Concerns Bob<");
    }

    @Test
    void aFullPageStaysWithinItsBudget() {
        for (int i = 0; i < 50; i++)
            open("{\"title\": \"Heavy: telemetry of truck " + i
                    + " stopped on the Hamburg to Lyon corridor\", \"caller\":" + " \"carol\", \"team\": \"Network\"}");
        String page = alice.get("/incidents?filter=title:Heavy").expect(200).body();
        assertThat(page.split("<tr data-id").length - 1).isEqualTo(50);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(page.split("_csrf").length - 1).as("no form in a row").isLessThan(10);
    }
}
