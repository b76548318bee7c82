package io.mainstay.problem.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemLinks;
import io.mainstay.problem.ProblemState;
import io.mainstay.problem.Problems;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The timeline draws what happened to the incidents that its reader sees, and nothing else. */
@MainstayTest
class TimelineTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");

    private final Cast cast;
    private final Problems problems;
    private final ProblemLinks links;
    private final Incidents incidents;
    private final JdbcTemplate jdbc;

    TimelineTest(Cast cast, Problems problems, ProblemLinks links, Incidents incidents, JdbcTemplate jdbc) {
        this.cast = cast;
        this.problems = problems;
        this.links = links;
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    private Incident incident(String title, UUID team) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, title)
                .set(TicketFields.CALLER, cast.carol.id())
                .set(TicketFields.TEAM, team);
        return incidents.create(draft, Writing.by(cast.viewer(cast.admin), NOW));
    }

    private static int times(String text, String what) {
        return text.split(what, -1).length - 1;
    }

    @Test
    void aLaneForEachIncidentATickForEachMessageOfItsCaller() {
        Viewer admin = cast.viewer(cast.admin);
        UUID quiet = cast.team("Quiet " + UUID.randomUUID());
        jdbc.update("update team set restricted = true where id = ?", quiet);
        Incident seen = incident("Scanner <b>offline</b>", cast.network);
        Incident secret = incident("Salary of the board", quiet);
        incidents.reply(seen.number(), "Any news?", Writing.by(cast.viewer(cast.carol), NOW.plusSeconds(7_200)));
        String number = problems.create(
                        Draft.blank().set(TicketFields.TITLE, "Roaming"), Writing.by(admin, NOW.plusSeconds(3_600)))
                .number();
        links.link(number, List.of(seen.number(), secret.number()), Writing.by(admin, NOW.plusSeconds(4_000)));
        String all = cast.browser(cast.admin)
                .get("/problems/" + number + "/timeline")
                .expect(200)
                .body();
        assertThat(times(all, "class=\"tl p")).isEqualTo(2);
        assertThat(times(all, "class=\"message\"")).isEqualTo(1);
        assertThat(times(all, "class=\"tl-move\"")).isEqualTo(1);
        assertThat(times(all, "class=\"stop p")).isEqualTo(2);
        assertThat(all).contains("Scanner &lt;b&gt;").doesNotContain("style=");
        String alices = cast.browser(cast.alice)
                .get("/problems/" + number + "/timeline")
                .expect(200)
                .body();
        assertThat(times(alices, "class=\"tl p")).isEqualTo(1);
        assertThat(times(alices, "class=\"stop p")).isEqualTo(1);
        assertThat(alices).doesNotContain("Salary", secret.number());
        String table = cast.browser(cast.alice)
                .get("/problems/" + number + "/timeline?view=table")
                .expect(200)
                .body();
        assertThat(times(table, "<th scope=\"row\">")).isEqualTo(1);
        assertThat(table)
                .contains("Scanner &lt;b&gt;")
                .doesNotContain("Salary", secret.number(), "<svg class=\"timeline");
        cast.browser(cast.carol).get("/problems/" + number + "/timeline").expect(404);
    }

    @Test
    void barsStayWithinTheDrawing() {
        Lane lane = new Lane(
                UUID.randomUUID(),
                "INC1",
                "x",
                Priority.HIGH,
                NOW,
                NOW.plusSeconds(60),
                NOW.plusSeconds(120),
                null,
                null,
                List.of());
        Problem problem =
                problems.create(Draft.blank().set(TicketFields.TITLE, "One"), Writing.by(cast.viewer(cast.admin), NOW));
        Timeline timeline = Timeline.of(problem, List.of(lane), List.of(), state -> "", NOW.plusSeconds(9_000));
        assertThat(timeline.x(NOW)).isEqualTo(timeline.left());
        assertThat(timeline.x(lane.opened()) + timeline.waiting(lane) + timeline.working(lane))
                .isLessThanOrEqualTo(timeline.width());
        assertThat(timeline.waiting(lane)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void wordsOfMovesOnNearDaysStandInRows() {
        Problem problem = problems.create(
                Draft.blank().set(TicketFields.TITLE, "Fast"), Writing.by(cast.viewer(cast.admin), NOW));
        Instant end = NOW.plus(Duration.ofDays(30));
        List<Move> moves = List.of(
                new Move(NOW, ProblemState.NEW),
                new Move(NOW.plusSeconds(3_600), ProblemState.ASSESS),
                new Move(NOW.plusSeconds(7_200), ProblemState.ROOT_CAUSE_ANALYSIS),
                new Move(end, ProblemState.FIX_IN_PROGRESS));
        Timeline timeline = Timeline.of(problem, List.of(), moves, ProblemState::name, end);
        assertThat(timeline.moves()).extracting(MoveLabel::row).containsExactly(0, 1, 2, 0);
        assertThat(timeline.moves()).extracting(MoveLabel::isLeft).containsExactly(false, false, false, true);
        assertThat(timeline.moves()).extracting(timeline::y).allMatch(y -> y > 10 && y < timeline.top() - 20);
        List<Move> restless = IntStream.range(0, 9)
                .mapToObj(i -> new Move(NOW.plusSeconds(i), ProblemState.ASSESS))
                .toList();
        assertThat(Timeline.of(problem, List.of(), restless, ProblemState::name, end)
                        .moves())
                .extracting(MoveLabel::row)
                .contains(0, 1, 2, 3, MoveLabel.NONE);
    }
}
