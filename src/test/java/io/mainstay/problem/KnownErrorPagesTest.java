package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.Teams;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Known errors where they help: on the form of an incident, on its page, in the portal. */
@MainstayTest
class KnownErrorPagesTest {

    private final Cast cast;
    private final Problems problems;
    private final ProblemTasks tasks;
    private final RiskReviewJob reviews;
    private final Teams teams;
    private final Clock clock;
    private final Viewer manager;

    KnownErrorPagesTest(
            Cast cast, Problems problems, ProblemTasks tasks, RiskReviewJob reviews, Teams teams, Clock clock) {
        this.teams = teams;
        this.cast = cast;
        this.problems = problems;
        this.tasks = tasks;
        this.reviews = reviews;
        this.clock = clock;
        this.manager = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_MANAGER));
    }

    private Writing by(Viewer who) {
        return Writing.by(who, clock.instant());
    }

    private String knownError(String title, String workaround, boolean isPublic) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, title)
                .set(ProblemFields.CAUSE_NOTES, "Firmware 7.2 forgets its keys")
                .set(ProblemFields.WORKAROUND, workaround)
                .set(ProblemFields.WORKAROUND_PUBLIC, isPublic);
        String number = problems.create(draft, by(manager)).number();
        problems.edit(number, List.of(FieldEdit.of(TicketFields.ASSIGNEE, manager.personId())), by(manager));
        problems.assess(number, by(manager));
        return problems.declareKnownError(number, by(manager)).number();
    }

    private static String number(String location) {
        return location.replaceAll("#.*", "").substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void oneIsOfferedWhileAnIncidentIsWrittenAndCountsWhenItIsTheOne() {
        String known = knownError("Forklift terminal reboots in the freezer", "Warm the battery", false);
        Client alice = cast.browser(cast.alice);
        String offered = alice.get("/incidents/new/suggestions?title=forklift+terminal+reb")
                .expect(200)
                .body();
        assertThat(offered).contains(known).contains("Warm the battery");
        assertThat(alice.get("/incidents/new/suggestions?title=for").body()).doesNotContain(known);

        String created = number(alice.post("/incidents", "title", "Forklift terminal reboots", "suggestion", known)
                .expect(303)
                .location());
        assertThat(problems.find(known, manager).orElseThrow().get(ProblemFields.APPLIED))
                .isEqualTo(1);
        assertThat(alice.get("/incidents/" + created + "/suggestions")
                        .expect(200)
                        .body())
                .contains("Applied here");
    }

    /** Notes, cause and workaround share words with everything; one recognises it by its title and symptoms. */
    @Test
    void oneIsNotOfferedForWordsThatEverythingShares() {
        String known = knownError("Turnstile counts twice", "Wait twenty seconds before taking the next card", false);
        Client alice = cast.browser(cast.alice);
        String offered = alice.get("/incidents/new/suggestions?title=Board+takes+twenty+seconds+before+the+next+card")
                .expect(200)
                .body();
        assertThat(offered).doesNotContain(known);
        assertThat(alice.get("/incidents/new/suggestions?title=turnstile+counts+wrong")
                        .body())
                .contains(known);
    }

    @Test
    void itHelpsIsSaidOnThePageOfAnIncident() {
        String known = knownError("Badge reader denies everybody", "Hold the badge upside down", false);
        Client alice = cast.browser(cast.alice);
        String incident = number(alice.post("/incidents", "title", "Badge reader denies me")
                .expect(303)
                .location());
        String offered =
                alice.get("/incidents/" + incident + "/suggestions").expect(200).body();
        assertThat(offered).contains("/problems/" + known + "/applications?incident=" + incident);
        alice.post("/problems/" + known + "/applications?incident=" + incident).expect(303);
        alice.post("/problems/" + known + "/applications?incident=" + incident).expect(303);
        assertThat(problems.find(known, manager).orElseThrow().get(ProblemFields.APPLIED))
                .isEqualTo(1);
        String plain = problems.create(Draft.blank().set(TicketFields.TITLE, "No known error"), by(manager))
                .number();
        assertThat(alice.post("/problems/" + plain + "/applications?incident=" + incident)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void requestersReadWhatIsMeantForThemAndNothingElse() {
        String open = knownError("Canteen display freezes", "Press the green knob", true);
        String secret = knownError("Canteen display shows salaries", "Unplug the payroll feed", false);
        Client carol = cast.browser(cast.carol);
        String listed = carol.get("/portal/workarounds").expect(200).body();
        assertThat(listed)
                .contains("Press the green knob")
                .doesNotContain("Unplug")
                .doesNotContain("Firmware 7.2");
        String alike = carol.get("/portal/suggestions?text=the+canteen+display+is+frozen")
                .expect(200)
                .body();
        assertThat(alike)
                .contains("Press the green knob")
                .doesNotContain("Unplug")
                .doesNotContain(open, secret);
        assertThat(carol.get("/portal/suggestions?text=nothing+of+that+sort").body())
                .doesNotContain("green knob");
    }

    @Test
    void anAcceptedRiskComesBackAsATaskOnItsDayOnce() {
        String number = knownError("Only one cooling circuit", "Open the doors", false);
        LocalDate day = LocalDate.ofInstant(clock.instant(), manager.zone()).plusDays(10);
        Problem accepted = problems.acceptRisk(number, new RiskAcceptance("Too dear", "Board", day), by(manager));
        Instant after = clock.instant().plusSeconds(12 * 86_400);
        reviews.run(after.minusSeconds(5 * 86_400));
        assertThat(tasks.of(accepted.id(), manager)).isEmpty();
        reviews.run(after);
        reviews.run(after.plusSeconds(3600));
        assertThat(tasks.of(accepted.id(), manager)).singleElement().satisfies(task -> {
            assertThat(task.get(TicketFields.ASSIGNEE)).isEqualTo(manager.personId());
            assertThat(task.get(ProblemTaskFields.KIND)).isEqualTo(ProblemTaskKind.RISK_REVIEW);
        });
        RiskAcceptance again = new RiskAcceptance("Still too dear", "Board", day.plusDays(300));
        assertThat(problems.acceptRisk(number, again, by(manager)).get(ProblemFields.RISK_REVIEW))
                .isEqualTo(day.plusDays(300));
    }

    @Test
    void anAcceptedRiskComesBackAlsoWhereItsTeamIsGone() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), manager.zone()).plusDays(10);
        RiskAcceptance risk = new RiskAcceptance("Too dear", "Board", day);
        UUID team = cast.team("Dissolved " + day);
        String first = knownError("Only one uplink", "Wait", false);
        problems.edit(first, List.of(FieldEdit.of(TicketFields.TEAM, team)), by(manager));
        String second = knownError("Only one downlink", "Wait", false);
        for (String number : List.of(first, second)) problems.acceptRisk(number, risk, by(manager));
        teams.deactivate(Viewer.SYSTEM, team);
        reviews.run(clock.instant().plusSeconds(12 * 86_400));
        for (String number : List.of(first, second))
            assertThat(tasks.of(problems.find(number, manager).orElseThrow().id(), manager))
                    .hasSize(1);
    }
}
