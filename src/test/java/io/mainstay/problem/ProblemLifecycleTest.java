package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.Hold;
import io.mainstay.incident.HoldReason;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentState;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The states of a problem, from recording to closing, and what its moves do to incidents and tasks. */
@MainstayTest
class ProblemLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    @Autowired
    Problems problems;

    @Autowired
    ProblemLinks links;

    @Autowired
    ProblemTasks tasks;

    @Autowired
    Incidents incidents;

    @Autowired
    History history;

    @Autowired
    Cast cast;

    private Viewer coordinator = Viewer.SYSTEM;
    private Viewer manager = Viewer.SYSTEM;
    private Viewer alice = Viewer.SYSTEM;

    @BeforeEach
    void people() {
        coordinator = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        manager = cast.viewer(cast.extra(Role.PROBLEM_MANAGER));
        alice = cast.viewer(cast.alice);
    }

    private static Writing by(Viewer who, int minute) {
        return Writing.by(who, NOW.plusSeconds(60L * minute));
    }

    private Problem record(String title) {
        return problems.create(Draft.blank().set(TicketFields.TITLE, title), by(alice, 0));
    }

    private void edit(String number, FieldEdit<?>... edits) {
        problems.edit(number, List.of(edits), by(coordinator, 1));
    }

    private String analysed(String title) {
        String number = record(title).number();
        edit(number, FieldEdit.of(TicketFields.ASSIGNEE, coordinator.personId()));
        problems.assess(number, by(coordinator, 2));
        problems.confirm(number, by(coordinator, 3));
        edit(number, FieldEdit.of(ProblemFields.CAUSE_NOTES, "Roaming threshold too low"));
        return number;
    }

    private String fixed(String title) {
        String number = analysed(title);
        edit(number, FieldEdit.of(ProblemFields.FIX_NOTES, "Threshold raised on all controllers"));
        problems.fix(number, by(coordinator, 5));
        return number;
    }

    private Incident waiting(String problemNumber, HoldReason reason) {
        String number = incidents
                .create(Draft.blank().set(TicketFields.TITLE, "Scanner offline at gate 4"), by(alice, 0))
                .number();
        links.link(problemNumber, List.of(number), by(alice, 1));
        return incidents.hold(number, new Hold(reason, "Which gate?", null, null), by(alice, 2));
    }

    private Incident read(Incident incident) {
        return incidents.find(incident.number(), Viewer.SYSTEM).orElseThrow();
    }

    private static void refused(Refusal.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    @Test
    void anyAgentRecordsOneAndACoordinatorLeadsItToItsEnd() {
        Problem recorded = record("Scanners lose the network at shift change");
        assertThat(recorded.number()).matches("PRB\\d{7}");
        assertThat(recorded.state()).isEqualTo(ProblemState.NEW);
        assertThat(recorded.get(TicketFields.PRIORITY)).isEqualTo(Priority.PLANNING);
        refused(Refusal.Kind.FORBIDDEN, () -> problems.assess(recorded.number(), by(alice, 1)));
        refused(Refusal.Kind.INVALID, () -> problems.assess(recorded.number(), by(coordinator, 1)));

        String number = analysed("Scanners lose the network again");
        refused(Refusal.Kind.INVALID, () -> problems.fix(number, by(coordinator, 4)));
        edit(number, FieldEdit.of(ProblemFields.FIX_NOTES, "Threshold raised"));
        problems.fix(number, by(coordinator, 5));
        problems.resolve(number, null, by(coordinator, 6));
        Problem closed = problems.complete(number, by(coordinator, 7));
        assertThat(closed.state()).isEqualTo(ProblemState.CLOSED);
        assertThat(closed.get(ProblemFields.RESOLUTION_CODE)).isEqualTo(ResolutionCode.FIX_APPLIED);

        refused(Refusal.Kind.FORBIDDEN, () -> problems.reanalyse(number, by(coordinator, 8)));
        Problem again = problems.reanalyse(number, by(manager, 9));
        assertThat(again.state()).isEqualTo(ProblemState.ROOT_CAUSE_ANALYSIS);
        assertThat(again.get(ProblemFields.RESOLUTION_CODE)).isNull();
        assertThat(again.get(TicketFields.REOPENS)).isEqualTo(1);
    }

    @Test
    void theAppliedFixResolvesWhatWaitsForItAndNamesTheCause() {
        String number = fixed("Telemetry gateway leaks connections");
        Incident waits = waiting(number, HoldReason.AWAITING_PROBLEM);
        Incident asks = waiting(number, HoldReason.AWAITING_CALLER);

        Problem resolved = problems.resolve(number, null, by(coordinator, 6));

        Incident done = read(waits);
        assertThat(done.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(done.get(IncidentFields.CLOSE_CODE)).isEqualTo(CloseCode.RESOLVED_BY_PROBLEM);
        Entry last = history.of(done.id(), NOW).getLast();
        assertThat(last.cause()).isEqualTo(resolved.ticket().asCause());
        assertThat(read(asks).state()).isEqualTo(IncidentState.ON_HOLD);
    }

    @Test
    void anAcceptedRiskNeedsAReasonAnApproverAndADayAndLetsIncidentsGoOn() {
        String number = analysed("Payroll storage has no second path");
        Incident waits = waiting(number, HoldReason.AWAITING_PROBLEM);
        LocalDate day = LocalDate.parse("2026-09-01");
        RiskAcceptance risk = new RiskAcceptance("New array in autumn", "Henrike Voss, CFO", day);
        refused(Refusal.Kind.FORBIDDEN, () -> problems.acceptRisk(number, risk, by(coordinator, 4)));
        RiskAcceptance late = new RiskAcceptance(" ", null, LocalDate.parse("2026-03-02"));
        assertThatThrownBy(() -> problems.acceptRisk(number, late, by(manager, 4)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly("risk_reason", "risk_approver", "risk_review"));

        Problem accepted = problems.acceptRisk(number, risk, by(manager, 5));
        assertThat(accepted.state()).isEqualTo(ProblemState.CLOSED);
        assertThat(accepted.isKnownError()).isTrue();
        assertThat(read(waits).state()).isEqualTo(IncidentState.IN_PROGRESS);
        assertThat(history.of(waits.id(), NOW))
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo(HistoryKind.NOTE));
    }

    @Test
    void aDuplicateGivesItsIncidentsAndTasksToTheSurvivor() {
        String survivor = analysed("Wi-Fi drops at shift change");
        Problem duplicate = record("Handhelds offline at 06:00");
        Incident incident = waiting(duplicate.number(), HoldReason.AWAITING_PROBLEM);
        ProblemTask task =
                tasks.create(duplicate, Draft.blank().set(TicketFields.TITLE, "Ask the vendor"), by(coordinator, 3));
        refused(
                Refusal.Kind.INVALID,
                () -> problems.markDuplicate(duplicate.number(), duplicate.number(), by(coordinator, 4)));

        Problem closed = problems.markDuplicate(duplicate.number(), survivor, by(coordinator, 5));

        UUID survivorId = problems.find(survivor, coordinator).orElseThrow().id();
        assertThat(closed.get(ProblemFields.DUPLICATE_OF)).isEqualTo(survivorId);
        assertThat(tasks.find(task.number(), coordinator).orElseThrow().get(TicketFields.PARENT))
                .isEqualTo(survivorId);
        assertThat(history.of(incident.id(), NOW).getLast().cause())
                .isEqualTo(closed.ticket().asCause());
        // What waited for the duplicate waits for the survivor.
        edit(survivor, FieldEdit.of(ProblemFields.FIX_NOTES, "Threshold raised"));
        problems.fix(survivor, by(coordinator, 6));
        problems.resolve(survivor, "The network at the gates is repaired.", by(coordinator, 7));
        assertThat(read(incident).get(IncidentFields.CLOSE_NOTES)).isEqualTo("The network at the gates is repaired.");
    }

    @Test
    void anIncidentHasOneProblem() {
        String first = record("One").number();
        String second = record("Two").number();
        Incident incident = waiting(first, HoldReason.AWAITING_PROBLEM);
        links.link(first, List.of(incident.number()), by(alice, 3));
        refused(Refusal.Kind.INVALID, () -> links.link(second, List.of(incident.number()), by(alice, 3)));
        links.unlink(first, incident.number(), by(alice, 4));
        links.link(second, List.of(incident.number()), by(alice, 5));
        assertThat(history.of(incident.id(), NOW).stream().map(Entry::kind))
                .containsSubsequence(HistoryKind.LINKED, HistoryKind.UNLINKED, HistoryKind.LINKED);
    }

    @Test
    void requestersSeeNone() {
        Problem recorded = record("Nobody's business");
        assertThat(problems.find(recorded.number(), cast.viewer(cast.carol))).isEmpty();
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> problems.create(Draft.blank().set(TicketFields.TITLE, "Mine"), by(cast.viewer(cast.carol), 1)));
    }
}
