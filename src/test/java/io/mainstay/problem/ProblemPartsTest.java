package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to a problem beside its fields: causes, relations, what was told, how often the workaround helped. */
@MainstayTest
class ProblemPartsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    @Autowired
    Problems problems;

    @Autowired
    ProblemLinks links;

    @Autowired
    ProblemCauses causes;

    @Autowired
    ProblemRelations relations;

    @Autowired
    ProblemCommunications communications;

    @Autowired
    Workarounds workarounds;

    @Autowired
    ProblemTasks tasks;

    @Autowired
    Incidents incidents;

    @Autowired
    History history;

    @Autowired
    Cast cast;

    private Viewer coordinator = Viewer.SYSTEM;
    private Viewer alice = Viewer.SYSTEM;

    @BeforeEach
    void people() {
        coordinator = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        alice = cast.viewer(cast.alice);
    }

    private static Writing by(Viewer who, int minute) {
        return Writing.by(who, NOW.plusSeconds(60L * minute));
    }

    private Problem record(String title) {
        return problems.create(Draft.blank().set(TicketFields.TITLE, title), by(alice, 0));
    }

    private Problem knownError(String title, String workaround) {
        String number = record(title).number();
        problems.edit(
                number,
                List.of(
                        FieldEdit.of(TicketFields.ASSIGNEE, coordinator.personId()),
                        FieldEdit.of(ProblemFields.CAUSE_NOTES, "Certificate of the portal ran out"),
                        FieldEdit.of(ProblemFields.WORKAROUND, workaround)),
                by(coordinator, 1));
        problems.assess(number, by(coordinator, 2));
        return problems.declareKnownError(number, by(coordinator, 3));
    }

    private Incident incident(String title) {
        return incidents.create(Draft.blank().set(TicketFields.TITLE, title), by(alice, 0));
    }

    private List<Entry> entries(Incident incident) {
        return history.of(incident.id(), NOW);
    }

    @Test
    void causesAreWeighedAndTheHistoryTellsIt() {
        Problem problem = record("Scanners lose the network");
        CauseText guess = new CauseText("Roaming threshold", "configuration", "Only at 06:00", null, null, null);
        Cause cause = causes.add(problem.number(), guess, by(alice, 1));
        CauseText sure =
                new CauseText("Roaming threshold", "configuration", "Only at 06:00", "Not in hall 2", "Lab test", true);
        causes.change(problem.number(), cause.id(), before -> sure, by(alice, 2));
        assertThat(causes.of(problem.id())).extracting(Cause::text).containsExactly(sure);
        assertThat(history.of(problem.id(), NOW))
                .extracting(Entry::kind)
                .containsExactly(HistoryKind.CREATED, HistoryKind.ITEM_ADDED, HistoryKind.ITEM_CHANGED);
        causes.remove(problem.number(), cause.id(), by(alice, 3));
        assertThat(causes.of(problem.id())).isEmpty();
        CauseText wrong = new CauseText(" ", "moon phase", null, null, null, null);
        assertThatThrownBy(() -> causes.add(problem.number(), wrong, by(alice, 4)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly("title", "category"));
    }

    @Test
    void problemsAreRelatedBothWays() {
        Problem one = record("Wi-Fi in hall 1");
        Problem other = record("Wi-Fi in hall 2");
        relations.relate(one.number(), other.number(), by(alice, 1));
        relations.relate(other.number(), one.number(), by(alice, 2));
        assertThat(relations.related(one.id(), alice))
                .extracting(Problem::number)
                .containsExactly(other.number());
        assertThat(relations.related(other.id(), alice))
                .extracting(Problem::number)
                .containsExactly(one.number());
        relations.separate(other.number(), one.number(), by(alice, 3));
        assertThat(relations.related(one.id(), alice)).isEmpty();
        assertThatThrownBy(() -> relations.relate(one.number(), one.number(), by(alice, 4)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theWorkaroundIsToldOnceToEveryOpenIncident() {
        Problem problem = knownError("Portal says certificate expired", "Use the address ending in .net");
        Incident open = incident("Portal does not open");
        Incident done = incident("Portal certificate");
        links.link(problem.number(), List.of(open.number(), done.number()), by(alice, 4));
        incidents.cancel(done.number(), "Reported twice", by(alice, 5));

        Communication first =
                communications.communicate(problem.number(), Subject.WORKAROUND, true, by(coordinator, 6));
        Communication again =
                communications.communicate(problem.number(), Subject.WORKAROUND, true, by(coordinator, 7));

        Communication internally =
                communications.communicate(problem.number(), Subject.WORKAROUND, false, by(coordinator, 8));

        assertThat(internally.knew()).isEqualTo(1);
        assertThat(first.written()).containsExactly(open.number());
        assertThat(again.written()).isEmpty();
        assertThat(again.knew()).isEqualTo(1);
        assertThat(entries(open).stream().filter(entry -> entry.kind() == HistoryKind.REPLY))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.payload()).contains("Use the address ending in .net");
                    assertThat(entry.cause()).isNotNull();
                });
        assertThatThrownBy(() -> communications.communicate(problem.number(), Subject.WORKAROUND, true, by(alice, 8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverUsesAWorkaroundCountsOnceAndLinksTheIncident() {
        Problem problem = knownError("Zebra printers print blank labels", "Calibrate the sensor");
        Incident incident = incident("Blank labels on the zebra printer");
        assertThat(workarounds.offered("zebra blank labels", null, alice, 5))
                .extracting(KnownError::number)
                .contains(problem.number());
        workarounds.apply(problem.number(), incident.number(), by(alice, 4));
        Problem applied = workarounds.apply(problem.number(), incident.number(), by(alice, 5));
        assertThat(applied.get(ProblemFields.APPLIED)).isEqualTo(1);
        assertThat(workarounds.behind(incident.id(), alice))
                .hasValueSatisfying(behind -> assertThat(behind.number()).isEqualTo(problem.number()));
        assertThat(workarounds.offered("zebra blank labels", null, cast.viewer(cast.carol), 5))
                .isEmpty();
        Problem again = workarounds.apply(
                problem.number(), incident("Labels without ink").number(), by(coordinator, 6));
        assertThatThrownBy(() -> problems.undo(problem.number(), again.version(), by(coordinator, 7)))
                .as("the count stays with what it counts")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anEditCanBeTakenBack() {
        Problem problem = record("Dispatch board freezes");
        Problem edited = problems.edit(
                problem.number(), List.of(FieldEdit.of(ProblemFields.SYMPTOMS, "Wheel turns")), by(coordinator, 1));
        Problem restored = problems.undo(problem.number(), edited.version(), by(coordinator, 2));
        assertThat(restored.get(ProblemFields.SYMPTOMS)).isNull();
    }

    @Test
    void aTextIsTheSameForGoodAndNoCallerReadsItTwice() {
        Problem problem = knownError("Invoices print twice", "Cancel the first job");
        Incident open = incident("Two invoices");
        links.link(problem.number(), List.of(open.number()), by(alice, 4));
        for (boolean isPublic : List.of(false, true, false, true))
            communications.communicate(problem.number(), Subject.WORKAROUND, isPublic, by(coordinator, 5));
        assertThat(entries(open))
                .extracting(Entry::kind)
                .containsOnlyOnce(HistoryKind.REPLY)
                .containsOnlyOnce(HistoryKind.NOTE);
    }

    @Test
    void aTaskThatIsAddedToATicketThatEndedMeanwhileIsRefused() {
        Problem seen = record("Nobody sees that it is canceled");
        problems.cancel(seen.number(), "It was the weather", by(coordinator, 1));
        assertThatThrownBy(() ->
                        tasks.create(seen, Draft.blank().set(TicketFields.TITLE, "Look at the sky"), by(alice, 2)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_NOW));
    }
}
