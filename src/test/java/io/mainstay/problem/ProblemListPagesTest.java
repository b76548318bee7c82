package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of problems: filters, orders, pages, views, export; and that requesters have none. */
@MainstayTest
class ProblemListPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private static final Pattern NUMBER = Pattern.compile("href=\"/problems/(PRB\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final Cast cast;
    private final Problems problems;
    private final ProblemLinks links;
    private final Incidents incidents;
    private final Client alice;
    private Viewer manager = Viewer.SYSTEM;
    private int minute;

    ProblemListPagesTest(Cast cast, Problems problems, ProblemLinks links, Incidents incidents) {
        this.cast = cast;
        this.problems = problems;
        this.links = links;
        this.incidents = incidents;
        alice = cast.browser(cast.alice);
    }

    @BeforeEach
    void people() {
        manager = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_MANAGER));
    }

    private Writing by(Viewer who) {
        return Writing.by(who, NOW.plusSeconds(60L * minute++));
    }

    private String problem(String title) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, title)
                .set(TicketFields.TEAM, cast.network)
                .set(TicketFields.ASSIGNEE, manager.personId());
        return problems.create(draft, by(manager)).number();
    }

    private String analysed(String title) {
        String number = problem(title);
        problems.assess(number, by(manager));
        problems.edit(
                number,
                List.of(
                        FieldEdit.of(ProblemFields.CAUSE_NOTES, "Cells overlap"),
                        FieldEdit.of(ProblemFields.WORKAROUND, "Roam by hand")),
                by(manager));
        return number;
    }

    private String incident(String title) {
        return incidents
                .create(Draft.blank().set(TicketFields.TITLE, title), by(cast.viewer(cast.alice)))
                .number();
    }

    private static List<String> numbers(String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(page);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private String list(String filter) {
        return alice.get("/problems?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .body();
    }

    @Test
    void eachRowSaysWhatItIsAndHowManyIncidentsItIsBehind() {
        String known = analysed("Tally: scanners roam too late");
        String other = problem("Tally: label printers stop at noon");
        links.link(known, List.of(incident("Gate 1"), incident("Gate 2"), incident("Gate 3")), by(manager));
        problems.declareKnownError(known, by(manager));
        String page = list("title:Tally");
        assertThat(numbers(page)).containsExactly(other, known);
        assertThat(row(page, known)).contains(">3 incidents<", "title=\"Known error\"", ">Assess<");
        assertThat(row(page, other)).contains("<td class=\"c-count\"></td>").doesNotContain("Known error");
        assertThat(numbers(list("title:Tally incidents>=2"))).containsExactly(known);
        assertThat(numbers(list("title:Tally known_error:true"))).containsExactly(known);
        assertThat(numbers(list("title:Tally known_error:false"))).containsExactly(other);
    }

    private static String row(String page, String number) {
        for (String row : page.split("<tr ")) if (row.contains("/problems/" + number)) return row;
        throw new AssertionError(number + " is not there");
    }

    @Test
    void everyViewFindsWhatItSays() {
        String analysis = analysed("Viewed: in analysis");
        String known = analysed("Viewed: known error");
        problems.declareKnownError(known, by(manager));
        String accepted = analysed("Viewed: risk");
        LocalDate due = LocalDate.of(2026, 3, 9);
        problems.acceptRisk(accepted, new RiskAcceptance("Too dear", "Board", due), by(manager));
        String late = analysed("Viewed: risk in the far future");
        problems.acceptRisk(late, new RiskAcceptance("Too dear", "Board", LocalDate.of(9999, 1, 1)), by(manager));
        assertThat(view("in_analysis")).contains(analysis, known).doesNotContain(accepted);
        assertThat(view("known_errors")).contains(known, accepted).doesNotContain(analysis);
        assertThat(view("risks_due")).contains(accepted).doesNotContain(late, known);
        assertThat(view("open")).contains(analysis, known).doesNotContain(accepted, late);
        assertThat(view("my_teams")).contains(analysis, known).doesNotContain(accepted);
        assertThat(view("all")).contains(analysis, known, accepted, late);
        assertThat(view("mine")).doesNotContain(analysis);
        assertThat(view("unassigned")).doesNotContain(analysis);
        assertThat(alice.get("/views/problem/counts").expect(200).body()).contains("n-risks_due", "n-known_errors");
    }

    /** Of this test's problems; the database holds others' too. */
    private List<String> view(String code) {
        alice.get("/problems?view=" + code).expect(200);
        String filter =
                ProblemView.valueOf(code.toUpperCase(Locale.ROOT)).builtIn().filter();
        return numbers(list(filter + " title:Viewed"));
    }

    @Test
    void aLongListIsPagedInEachOrder() {
        for (int i = 0; i < 60; i++) problem("Paged " + i);
        for (String sort : List.of("-opened", "opened", "number", "-priority", "-updated", "risk_review")) {
            String first = alice.get("/problems?filter=title:Paged&sort=" + sort)
                    .expect(200)
                    .body();
            List<String> all = new ArrayList<>(numbers(first));
            assertThat(all).as(sort).hasSize(50);
            Matcher next = NEXT.matcher(first);
            assertThat(next.find()).as(sort).isTrue();
            all.addAll(numbers(alice.get(next.group(1).replace("&amp;", "&")).body()));
            assertThat(all).as(sort).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void theExportHoldsWhatIsShown() {
        String number = problem("Exported: batch job hangs");
        links.link(number, List.of(incident("Batch")), by(manager));
        String csv = alice.get("/problems/export?filter=title:Exported&columns=number,title,incidents,state")
                .expect(200)
                .body();
        assertThat(csv).contains("Number,Title,Incidents,State").contains(number + ",Exported: batch job hangs,1,New");
    }

    @Test
    void newAndChangedRowsComeByTheirIds() {
        String number = problem("Fresh: disk fills up");
        String id = problems.require(number, manager).id().toString();
        assertThat(alice.get("/problems/fresh?filter=title:Fresh&ids=" + id).body())
                .isEqualTo("1");
        assertThat(alice.get("/problems/fresh?filter=title:Other&ids=" + id).body())
                .isEqualTo("0");
        assertThat(alice.get("/problems/rows?ids=" + id + "&columns=number,incidents")
                        .body())
                .contains(number, "c-count")
                .doesNotContain("c-title");
    }

    @Test
    void aViewIsSavedLikeAnyOther() {
        alice.get("/problems");
        alice.post("/views/problem", "name", "Mine own", "filter", "title:Saved", "sort", "-opened", "owner", "me");
        assertThat(alice.get("/problems").expect(200).body()).contains("Mine own");
    }

    @Test
    void requestersHaveNone() {
        problem("Hidden from requesters");
        for (String path : List.of("/problems", "/problems/export", "/views/problem/counts"))
            cast.browser(cast.carol).get(path).expect(404);
        assertThat(cast.browser(cast.carol).get("/portal").body()).doesNotContain("/problems");
        assertThat(alice.get("/incidents").body()).contains("href=\"/problems\"");
    }

    @Test
    void incidentsAreFilteredByTheProblemBehindThem() {
        String number = problem("Behind: core switch");
        String one = incident("Switchback 1");
        String two = incident("Switchback 2");
        String free = incident("Switchback 3");
        links.link(number, List.of(one, two), by(manager));
        assertThat(incidents("problem:" + number)).contains(one, two).doesNotContain(free);
        assertThat(incidents("problem:none title:Switchback")).contains(free).doesNotContain(one, two);
        assertThat(incidents("problem:any title:Switchback")).contains(one, two).doesNotContain(free);
        assertThat(incidents("problem:PRB9999999")).contains("aria-invalid=\"true\"");
        assertThat(alice.get("/incidents?filter=problem:" + number + "&columns=number,problem")
                        .body())
                .contains("c-x", ">" + number + "<");
        assertThat(cast.api(cast.carol)
                        .get("/api/v1/incidents?filter=problem:" + number)
                        .status())
                .isEqualTo(422);
    }

    private String incidents(String filter) {
        return alice.get("/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                .expect(200)
                .body();
    }
}
