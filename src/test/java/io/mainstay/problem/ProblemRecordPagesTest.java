package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a problem, over HTTP: every dialog, and what each refuses with the text kept. */
@MainstayTest
class ProblemRecordPagesTest {

    @Autowired
    Cast cast;

    private Client manager;
    private Client alice;
    private Member leader;
    private String number = "";
    private String page = "";

    @BeforeEach
    void aProblem() {
        leader = cast.extra(Role.AGENT, Role.PROBLEM_MANAGER);
        manager = cast.browser(leader);
        alice = cast.browser(cast.alice);
        page = alice.post("/problems", "title", "Scanners lose the network", "impact", "2", "urgency", "2")
                .expect(303)
                .location();
        number = page.substring("/problems/".length());
    }

    @Test
    void aLifeByPages() {
        assertThat(manager.post(page + "/assessment", "assignee", "")
                        .expect(422)
                        .body())
                .contains("Say who coordinates the problem.");
        manager.post(page + "/assessment", "assignee", leader.id().toString()).expect(303);
        manager.post(page + "/confirmation").expect(303);
        assertThat(manager.post(page + "/fix", "cause_notes", "A firmware fault", "fix_notes", "")
                        .expect(422)
                        .body())
                .contains("A firmware fault</textarea>", "fix_notes-error");
        manager.post(page + "/fix", "cause_notes", "A firmware fault", "fix_notes", "New firmware")
                .expect(303);
        manager.post(page + "/resolution", "close_notes", "Rolled out").expect(303);
        manager.post(page + "/closure").expect(303);
        String closed = manager.get(page).expect(200).body();
        assertThat(closed).contains("Fix applied", "Rolled out", "Review", "A firmware fault");
        manager.post(page + "/fields?only=went_well", "went_well", "Quick", "went_badly", "Late")
                .expect(303);
        assertThat(manager.get(page).body()).contains("<p>Quick</p>", "<p>Late</p>");
        manager.post(page + "/reanalysis").expect(303);
        assertThat(manager.get(page).body()).contains("aria-current=\"step\"><span>Root Cause Analysis");
    }

    @Test
    void anAgentReadsWhyMovesAreRefusedAndWritesNotes() {
        String shown = alice.get(page).expect(200).body();
        assertThat(shown).contains("Problem coordinators assess problems.", "aria-disabled=\"true\"");
        assertThat(shown).doesNotContain(page + "/fields\"");
        assertThat(alice.post(page + "/confirmation").expect(422).body()).contains("Problem coordinators confirm");
        alice.post(page + "/notes", "text", "Seen again at gate 4").expect(303);
        assertThat(alice.get(page).body()).contains("Seen again at gate 4");
        cast.browser(cast.carol).get(page).expect(404);
    }

    @Test
    void aRiskNeedsReasonApproverAndALaterDay() {
        assess();
        String refused = manager.post(
                        page + "/risk-acceptance",
                        "risk_reason",
                        "Replaced next year",
                        "risk_approver",
                        "",
                        "risk_review",
                        "2001-01-01")
                .expect(422)
                .body();
        assertThat(refused).contains("Replaced next year</textarea>", "risk_approver-error", "risk_review-error");
        manager.post(
                        page + "/risk-acceptance",
                        "risk_reason",
                        "Replaced next year",
                        "risk_approver",
                        "The board",
                        "risk_review",
                        "2099-01-01")
                .expect(303);
        assertThat(manager.get(page).body()).contains("Risk accepted", "The board", "Replaced next year");
    }

    @Test
    void aDuplicateGivesWayToAnOpenProblem() {
        String other = alice.post("/problems", "title", "The same").expect(303).location();
        assertThat(manager.post(page + "/duplicate", "duplicate_of", "PRB9999999")
                        .expect(422)
                        .body())
                .contains("There is no such problem.");
        manager.post(page + "/duplicate", "duplicate_of", other.substring("/problems/".length()))
                .expect(303);
        assertThat(manager.get(page).body()).contains("Duplicate", other);
        assertThat(manager.get(other).body()).contains("Related problems", number);
    }

    @Test
    void cancelingNeedsAReason() {
        assertThat(manager.post(page + "/cancellation", "close_notes", "")
                        .expect(422)
                        .body())
                .contains("Say why it is canceled.");
        manager.post(page + "/cancellation", "close_notes", "Nobody can repeat it")
                .expect(303);
        assertThat(manager.get(page).body()).contains("Nobody can repeat it");
    }

    @Test
    void aKnownErrorAsksForWhatIsMissingInTheSameDialog() {
        assess();
        String refused = manager.post(
                        page + "/known-error", "symptoms", "Beeps twice", "cause_notes", "", "workaround", "Dock it")
                .expect(422)
                .body();
        assertThat(refused).contains("Beeps twice</textarea>", "Dock it</textarea>", "cause_notes-error");
        assertThat(manager.get(page).body()).doesNotContain("Dock it");
        manager.post(
                        page + "/known-error",
                        "symptoms",
                        "Beeps twice",
                        "cause_notes",
                        "A firmware fault",
                        "workaround",
                        "Dock it",
                        "workaround_public",
                        "true")
                .expect(303);
        assertThat(manager.get(page).body()).contains("label is-known", "Dock it", "Requesters read it");
        manager.post(page + "/known-error/withdrawal").expect(303);
        assertThat(manager.get(page).body()).doesNotContain("label is-known");
    }

    @Test
    void causesAreAddedJudgedAndRemoved() {
        assertThat(alice.post(page + "/causes", "title", "", "evidence_for", "It began in May")
                        .expect(422)
                        .body())
                .contains("It began in May</textarea>", "title-error");
        alice.post(page + "/causes", "title", "The new firmware", "evidence_for", "It began in May")
                .expect(303);
        String shown = alice.get(page).body();
        Matcher address = Pattern.compile(page + "/causes/([0-9a-f-]{36})\"").matcher(shown);
        assertThat(address.find()).isTrue();
        String cause = page + "/causes/" + address.group(1);
        assertThat(alice.get(cause).expect(200).body()).contains("value=\"The new firmware\"");
        alice.post(cause, "title", "The new firmware", "confirmed", "true", "category", "vendor")
                .expect(303);
        assertThat(alice.get(page).body()).contains("cause is-confirmed", "Confirmed");
        alice.post(cause + "/removal").expect(303);
        assertThat(alice.get(page).body()).doesNotContain("cause is-confirmed");
    }

    @Test
    void theWorkaroundIsToldOnceToEveryOpenIncident() {
        String incident = incident("Scanner 7 is offline");
        alice.post(page + "/incidents", "to", incident).expect(303);
        assertThat(manager.post(page + "/communications/workaround").expect(422).body())
                .contains("There is no workaround to tell yet.");
        manager.post(page + "/fields?only=workaround", "workaround", "Dock it for a minute")
                .expect(303);
        Answer told = manager.fork()
                .with("HX-Request", "true")
                .post(page + "/communications/workaround", "public", "true")
                .expect(200);
        assertThat(told.header("HX-Trigger")).contains("written to 1, 0 knew");
        assertThat(alice.get("/incidents/" + incident).body()).contains("Dock it for a minute");
        Answer again = manager.fork()
                .with("HX-Request", "true")
                .post(page + "/communications/workaround", "public", "true")
                .expect(200);
        assertThat(again.header("HX-Trigger")).contains("written to 0, 1 knew");
    }

    @Test
    void incidentsAreLinkedFromBothSides() {
        String incident = incident("Scanner 8 is offline");
        assertThat(alice.post(page + "/incidents", "to", "INC9999999")
                        .expect(422)
                        .body())
                .contains("INC9999999");
        alice.post(page + "/incidents", "to", incident).expect(303);
        assertThat(alice.get(page).body()).contains("/incidents/" + incident, "Incidents in the last 26 weeks: 1;");
        assertThat(alice.get("/incidents/" + incident).body()).contains(page, "Unlink the problem");
        alice.post("/incidents/" + incident + "/problem/removal").expect(303);
        assertThat(alice.get("/incidents/" + incident).body())
                .doesNotContain("Unlink the problem")
                .contains("/problems/new?incidents=" + incident);
        assertThat(alice.post("/incidents/" + incident + "/problem", "to", "PRB9999999")
                        .expect(422)
                        .body())
                .contains("There is no problem PRB9999999.");
        alice.post("/incidents/" + incident + "/problem", "to", number).expect(303);
        alice.post(page + "/incidents/" + incident + "/removal").expect(303);
        assertThat(alice.get(page).body()).doesNotContain("/incidents/" + incident + "\"");
    }

    @Test
    void relatedProblemsAndServicesAreLinked() {
        String other =
                alice.post("/problems", "title", "A neighbour").expect(303).location();
        alice.post(page + "/related", "to", other.substring("/problems/".length()))
                .expect(303);
        assertThat(alice.get(other).body()).contains("Related problems", page);
        assertThat(alice.post(page + "/services", "to", "nothing").expect(422).body())
                .contains("error");
        alice.post(page + "/related/" + other.substring("/problems/".length()) + "/removal")
                .expect(303);
        assertThat(alice.get(page).body()).doesNotContain("Related problems");
    }

    @Test
    void aProblemBeginsFromIncidentsAndIsLinkedToThem() {
        String first = incident("Scanner 9 is offline");
        String second = incident("Scanner 10 is offline");
        String form = alice.get("/problems/new?incidents=" + first + "," + second)
                .expect(200)
                .body();
        assertThat(form).contains("value=\"Scanner 10 is offline\"", first, second);
        String refused = alice.post("/problems", "title", "", "description", "Kept", "incidents", first)
                .expect(422)
                .body();
        assertThat(refused).contains("Kept</textarea>", first);
        String created = alice.post("/problems", "title", "Scanners", "incidents", first + "," + second)
                .expect(303)
                .location();
        assertThat(alice.get(created).body()).contains("/incidents/" + first, "/incidents/" + second);
        assertThat(alice.post("/problems", "title", "Again", "incidents", first)
                        .expect(422)
                        .body())
                .contains("linked to another problem already", "value=\"Again\"");
    }

    @Test
    void tasksAreOfTwoKinds() {
        alice.post(page + "/tasks", "title", "Ask the vendor", "kind", "rca").expect(303);
        assertThat(alice.get(page).body()).contains("Ask the vendor", "/problem-tasks/PTASK");
    }

    private void assess() {
        manager.post(page + "/assessment", "assignee", leader.id().toString()).expect(303);
    }

    private String incident(String title) {
        String location = alice.post("/incidents", "title", title, "team", cast.network.toString())
                .expect(303)
                .location();
        return location.substring("/incidents/".length());
    }
}
