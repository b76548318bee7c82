package io.mainstay.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What incidents do by themselves. The moments lie far back, where no other test has incidents that are due. */
@MainstayTest
class IncidentRoutineTest {

    private static final Instant START = Instant.parse("2011-03-07T08:00:00Z");

    @Autowired
    IncidentRoutine routine;

    @Autowired
    Incidents incidents;

    @Autowired
    History history;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Viewer alice = Viewer.SYSTEM;
    private Viewer carol = Viewer.SYSTEM;

    @BeforeEach
    void people() {
        alice = cast.viewer(cast.alice);
        carol = cast.viewer(cast.carol);
    }

    private String open() {
        Draft draft =
                Draft.blank().set(TicketFields.TITLE, "Label printer jams").set(TicketFields.CALLER, carol.personId());
        return incidents.create(draft, Writing.by(alice, START)).number();
    }

    private Incident read(String number) {
        return incidents.find(number, Viewer.SYSTEM).orElseThrow();
    }

    private static Instant day(double days) {
        return START.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    private Writing by(Viewer who, double days) {
        return Writing.by(who, day(days));
    }

    private void ask(String number, double days) {
        incidents.hold(number, new Hold(HoldReason.AWAITING_CALLER, "Which tray?", null, null), by(alice, days));
    }

    private List<Entry> entries(String number, HistoryKind kind) {
        return history.of(read(number).id(), START).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    @Test
    void aResolvedIncidentClosesFiveDaysAfterItsResolutionThanksOrNot() {
        String number = open();
        incidents.resolve(number, CloseCode.SOLUTION_PROVIDED, "New roller", by(alice, 1));
        incidents.reply(number, "Thank you!", by(carol, 2));

        routine.closeResolved(day(5.9));
        assertThat(read(number).state()).isEqualTo(IncidentState.RESOLVED);
        routine.closeResolved(day(6));
        assertThat(read(number).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(read(number).get(TicketFields.CLOSED)).isEqualTo(day(6));
    }

    @Test
    void theFollowUpDateBringsAHeldIncidentBack() {
        String number = open();
        incidents.hold(number, new Hold(HoldReason.AWAITING_VENDOR, null, day(3), "V-1"), by(alice, 1));

        routine.bringBack(day(2.9));
        assertThat(read(number).state()).isEqualTo(IncidentState.ON_HOLD);
        routine.bringBack(day(3));
        assertThat(read(number).state()).isEqualTo(IncidentState.IN_PROGRESS);
        assertThat(read(number).get(TicketFields.FOLLOW_UP)).isNull();
    }

    @Test
    void aCallerIsRemindedTwiceAndThenTakenBySilence() {
        String number = open();
        ask(number, 0);

        routine.remind(day(2.9));
        assertThat(entries(number, HistoryKind.REPLY)).hasSize(1);
        routine.remind(day(3));
        routine.remind(day(3.1));
        assertThat(entries(number, HistoryKind.REPLY)).hasSize(2);
        routine.remind(day(6));
        assertThat(entries(number, HistoryKind.REPLY)).hasSize(3);
        routine.remind(day(9));
        Incident resolved = read(number);
        assertThat(resolved.state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(resolved.get(IncidentFields.CLOSE_CODE)).isEqualTo(CloseCode.NO_RESOLUTION_PROVIDED);
        assertThat(resolved.get(TicketFields.RESPONDED)).isEqualTo(START);
    }

    @Test
    void anAnswerEndsTheRemindersAndANewQuestionBeginsThemAnew() {
        String number = open();
        ask(number, 0);
        routine.remind(day(3));
        incidents.reply(number, "The second one", by(carol, 4));
        routine.remind(day(20));
        assertThat(entries(number, HistoryKind.REPLY)).hasSize(3);
        assertThat(read(number).state()).isEqualTo(IncidentState.IN_PROGRESS);

        ask(number, 21);
        routine.remind(day(24));
        routine.remind(day(27));
        assertThat(read(number).state()).isEqualTo(IncidentState.ON_HOLD);
    }

    @Test
    void whatCannotBeMovedHoldsUpNothing() {
        String broken = open();
        String sound = open();
        for (String number : List.of(broken, sound))
            incidents.hold(number, new Hold(HoldReason.AWAITING_CHANGE, null, day(3), null), by(alice, 1));
        // A hold without a reason cannot be written through the product.
        jdbc.sql("update ticket set impact = null where number = ?")
                .param(broken)
                .update();
        try {
            routine.bringBack(day(4));
        } catch (RuntimeException failed) {
            assertThat(read(sound).state()).isEqualTo(IncidentState.IN_PROGRESS);
            return;
        } finally {
            jdbc.sql("update ticket set impact = 3 where number = ?")
                    .param(broken)
                    .update();
        }
        throw new AssertionError("the failure of " + broken + " is reported");
    }
}
