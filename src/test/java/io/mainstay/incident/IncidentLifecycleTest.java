package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Turn;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The states of an incident, from reporting to closing, as the domain tells them. */
@MainstayTest
class IncidentLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentTasks tasks;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    private Viewer agent = Viewer.SYSTEM;

    @BeforeEach
    void anAgent() {
        agent = new Viewer(
                Ids.next(),
                "agent" + System.nanoTime(),
                "An agent",
                Set.of(Grant.of(Role.AGENT)),
                Set.of(),
                Viewer.SYSTEM.organisationId(),
                ZoneOffset.UTC,
                Locale.ENGLISH);
        jdbc.sql("insert into person (id, user_name, name, organisation_id, created_at) values (?, ?, ?, ?, now())")
                .params(agent.personId(), agent.userName(), agent.name(), agent.organisationId())
                .update();
    }

    private Writing at(int minute) {
        return Writing.by(agent, NOW.plusSeconds(60L * minute));
    }

    private Incident open(String title) {
        return incidents.create(Draft.blank().set(TicketFields.TITLE, title), at(0));
    }

    @Test
    void opensWithNumberPriorityAndHistory() {
        Incident incident = incidents.create(
                Draft.blank()
                        .set(TicketFields.TITLE, "Telemetry stopped")
                        .set(TicketFields.IMPACT, Level.HIGH)
                        .set(TicketFields.URGENCY, Level.MEDIUM),
                at(0));

        Incident stored = incidents.find(incident.number(), Viewer.SYSTEM).orElseThrow();
        assertThat(stored.number()).matches("INC\\d{7}");
        assertThat(stored.state()).isEqualTo(IncidentState.NEW);
        assertThat(stored.get(TicketFields.PRIORITY)).isEqualTo(Priority.HIGH);
        assertThat(stored.get(TicketFields.TURN)).isEqualTo(Turn.OURS);
        assertThat(history.of(stored.id(), NOW))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(HistoryKind.CREATED));
    }

    @Test
    void goesFromTakingToClosing() {
        String number = open("Printer jams").number();
        incidents.take(number, at(1));
        incidents.hold(number, new Hold(HoldReason.AWAITING_CALLER, "Which tray?", null, null), at(2));
        Incident held = incidents.find(number, Viewer.SYSTEM).orElseThrow();
        assertThat(held.state()).isEqualTo(IncidentState.ON_HOLD);
        assertThat(held.get(TicketFields.TURN)).isEqualTo(Turn.CALLER);

        Incident answered = incidents.reply(number, "Tray two", at(3));
        assertThat(answered.state()).isEqualTo(IncidentState.IN_PROGRESS);

        incidents.resolve(number, CloseCode.SOLUTION_PROVIDED, "New roller", at(4));
        Incident closed = incidents.close(number, at(5));
        assertThat(closed.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(closed.get(TicketFields.ACTIVE)).isFalse();
        assertThatThrownBy(() -> incidents.take(number, at(6)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_NOW));
    }

    @Test
    void resolvingNeedsCodeAndNotesAndSaysSoAtBothFields() {
        String number = open("No sound").number();
        assertThatThrownBy(() -> incidents.resolve(number, null, " ", at(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .extracting(Refusal.Reason::field)
                                .containsExactly("close_code", "close_notes"));
    }

    @Test
    void childrenFollowTheirParentAndNameTheCause() {
        Incident parent = open("Core switch down");
        Incident child = incidents.create(
                Draft.blank().set(TicketFields.TITLE, "No network at gate 4").set(TicketFields.PARENT, parent.id()),
                at(1));
        incidents.take(parent.number(), at(2));
        Incident resolved = incidents.resolve(parent.number(), CloseCode.SOLUTION_PROVIDED, "Switch replaced", at(3));

        Incident after = incidents.find(child.number(), Viewer.SYSTEM).orElseThrow();
        assertThat(after.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(history.of(child.id(), NOW).getLast().cause())
                .isEqualTo(resolved.ticket().asCause());
    }

    @Test
    void cancelingSkipsOpenTasks() {
        Incident incident = open("Ordered the wrong thing");
        IncidentTask task = tasks.create(incident, Draft.blank().set(TicketFields.TITLE, "Call the depot"), at(1));
        incidents.cancel(incident.number(), "Not needed", at(2));
        assertThat(tasks.find(task.number(), Viewer.SYSTEM).orElseThrow().state())
                .isEqualTo(IncidentTaskState.CLOSED_SKIPPED);
    }

    @Test
    void anEditIsStaleOnlyIfTheSameFieldChanged() {
        String number = open("Slow screen").number();
        incidents.edit(number, List.of(FieldEdit.of(TicketFields.TITLE, "Slow screens", "Slow screen")), at(1));
        incidents.edit(number, List.of(FieldEdit.of(TicketFields.URGENCY, Level.HIGH, Level.LOW)), at(2));
        assertThatThrownBy(() -> incidents.edit(
                        number, List.of(FieldEdit.of(TicketFields.TITLE, "Slow display", "Slow screen")), at(3)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
    }

    @Test
    void anotherPriorityNeedsAReason() {
        String number = open("VIP in a meeting").number();
        assertThatThrownBy(() ->
                        incidents.edit(number, List.of(FieldEdit.of(TicketFields.PRIORITY, Priority.CRITICAL)), at(1)))
                .isInstanceOf(Refusal.class);
        Incident raised = incidents.edit(
                number,
                List.of(
                        FieldEdit.of(TicketFields.PRIORITY, Priority.CRITICAL),
                        FieldEdit.of(IncidentFields.PRIORITY_REASON, "Board meeting")),
                at(2));
        assertThat(raised.get(TicketFields.PRIORITY)).isEqualTo(Priority.CRITICAL);
    }
}
