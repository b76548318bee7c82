package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Draft;
import io.mainstay.search.TicketSearch;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems are found by staff wherever tickets are, with the right address; by requesters nowhere. */
@MainstayTest
class ProblemFindingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    private final Cast cast;
    private final Problems problems;
    private final ProblemTasks tasks;
    private final TicketSearch search;
    private Viewer coordinator = Viewer.SYSTEM;

    ProblemFindingTest(Cast cast, Problems problems, ProblemTasks tasks, TicketSearch search) {
        this.cast = cast;
        this.problems = problems;
        this.tasks = tasks;
        this.search = search;
    }

    @BeforeEach
    void people() {
        coordinator = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
    }

    private String problem(String title, Member assignee) {
        Draft draft = Draft.blank().set(TicketFields.TITLE, title).set(TicketFields.ASSIGNEE, assignee.id());
        return problems.create(draft, Writing.by(coordinator, NOW)).number();
    }

    @Test
    void searchAndPaletteLeadToProblemsAndTheirTasks() {
        String number = problem("Zeppelin gateway loses its routes", cast.alice);
        String task = tasks.create(
                        problems.require(number, coordinator),
                        Draft.blank().set(TicketFields.TITLE, "Zeppelin captures"),
                        Writing.by(coordinator, NOW))
                .number();
        for (String address : new String[] {"/search?q=zeppelin", "/search/palette?q=zeppelin"}) {
            String page = cast.browser(cast.bob).get(address).expect(200).body();
            assertThat(page).contains("href=\"/problems/" + number + "\"", "href=\"/problem-tasks/" + task + "\"");
            assertThat(page).contains("#bug", "#checklist");
        }
        int digits = Integer.parseInt(number.substring(3));
        assertThat(cast.browser(cast.bob).get("/search/palette?q=" + digits).body())
                .contains("/problems/" + number);
    }

    @Test
    void aTitleIsFoundHoweverMuchOfItIsTyped() {
        String title = "Quayside cranes stop when the anemometer of mast QS_7F31-b reports gusts of 42 knots";
        String number = problem(title, cast.alice);
        for (int length = "Quayside c".length(); length <= title.length(); length++) {
            String typed = title.substring(0, length);
            assertThat(search.find(
                            typed,
                            Set.of("PRB"),
                            TicketAccess.scope(coordinator),
                            TicketAccess.internal(coordinator),
                            8))
                    .as(typed)
                    .anyMatch(hit -> hit.number().equals(number));
        }
    }

    @Test
    void whatIsMineIsOnMyDesk() {
        Member agent = cast.extra(Role.AGENT);
        String number = problem("On the desk of one agent", agent);
        assertThat(cast.browser(agent).get("/").expect(200).body()).contains("href=\"/problems/" + number + "\"");
        String list = "/problems?filter=state:open+assignee:me+turn:1&sort=queue";
        assertThat(cast.browser(agent).get("/").body()).contains(list.replace("&", "&amp;"));
        assertThat(cast.browser(agent).get(list).expect(200).body())
                .contains("/problems/" + number)
                .doesNotContain("aria-invalid");
        assertThat(cast.browser(agent)
                        .get("/problems?filter=state:open+assignee:me+turn!=1&sort=follow_up")
                        .body())
                .doesNotContain("aria-invalid", "/problems/" + number);
        assertThat(cast.browser(agent).get("/inbox").expect(200).body()).contains("href=\"/problems/" + number + "#e");
    }

    @Test
    void picksAreOfTheTypeThatIsAskedFor() {
        String number = problem("Picked: flapping uplink", cast.alice);
        assertThat(cast.browser(cast.bob)
                        .get("/pick/tickets?type=problem&q=flapping")
                        .body())
                .contains(number);
        assertThat(cast.browser(cast.bob)
                        .get("/pick/tickets?type=incident&q=flapping")
                        .body())
                .doesNotContain(number);
        cast.browser(cast.bob).get("/pick/tickets?type=person&q=flapping").expect(404);
        cast.browser(cast.carol).get("/pick/tickets?type=problem&q=flapping").expect(404);
    }

    /** Whoever recorded it as an agent and is none any more, or was made a watcher, still sees no problem. */
    @Test
    void requestersSeeNoneEvenIfTheyWatchIt() {
        String number = problem("Watched: secret cause", cast.alice);
        problems.join(number, cast.carol.id(), Part.WATCHER, Writing.by(coordinator, NOW));
        Viewer carol = cast.viewer(cast.carol);
        assertThat(problems.find(number, carol)).isEmpty();
        assertThat(search.find(number, Set.of("PRB"), TicketAccess.scope(carol), TicketAccess.internal(carol), 10))
                .isEmpty();
        assertThat(cast.browser(cast.carol).get("/portal").body()).doesNotContain(number, "secret cause");
        assertThat(cast.browser(cast.carol).get("/portal/tickets?q=secret").body())
                .doesNotContain(number, "secret cause");
    }
}
