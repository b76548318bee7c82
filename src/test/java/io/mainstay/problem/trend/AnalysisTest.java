package io.mainstay.problem.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The Pareto counts what the lists show, for each viewer, and makes problems of its cells. */
@MainstayTest
class AnalysisTest {

    private static final String PERIOD = "from=2019-03-01&to=2019-03-30";

    private final Cast cast;
    private final Incidents incidents;
    private final JdbcTemplate jdbc;
    private UUID wifi = Ids.next();
    private String name = "";

    AnalysisTest(Cast cast, Incidents incidents, JdbcTemplate jdbc) {
        this.cast = cast;
        this.incidents = incidents;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void service() {
        wifi = Ids.next();
        name = "Wi-Fi \"north\" " + wifi;
        jdbc.update("insert into service (id, name) values (?, ?)", wifi, name);
    }

    private void reported(String day, @Nullable String category, @Nullable UUID team) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, "No signal")
                .set(TicketFields.SERVICE, wifi)
                .set(TicketFields.CATEGORY, category)
                .set(TicketFields.TEAM, team);
        incidents.create(draft, Writing.by(cast.viewer(cast.alice), Instant.parse(day + "T10:00:00Z")));
    }

    private JsonNode cell(Client program, String category) {
        for (JsonNode cell : program.get("/api/v1/problems/analysis?limit=1000&" + PERIOD)
                .expect(200)
                .json()
                .path("items"))
            if (cell.path("service").path("name").asString("").equals(name)
                    && cell.path("category").asString("none").equals(category)) return cell;
        return JsonNodeFactory.instance.objectNode();
    }

    private int listed(Client program, String filter) {
        String address = "/api/v1/incidents/count?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        return program.get(address).expect(200).json().path("count").asInt();
    }

    @Test
    void everyCellOpensExactlyItsIncidents() {
        for (String day : new String[] {"2019-03-01", "2019-03-10", "2019-03-30"}) reported(day, "network", null);
        reported("2019-03-05", null, null);
        reported("2019-02-20", "network", null);
        reported("2019-03-31", "network", null);
        Client alice = cast.api(cast.alice);
        JsonNode network = cell(alice, "network");
        assertThat(network.path("count").asInt()).isEqualTo(3);
        assertThat(network.path("before").asInt()).isEqualTo(1);
        assertThat(network.path("change_percent").asInt()).isEqualTo(200);
        assertThat(network.path("per_week").asString()).isEqualTo("0.7000");
        assertThat(listed(alice, network.path("filter").asString())).isEqualTo(3);
        JsonNode none = cell(alice, "none");
        assertThat(none.path("count").asInt()).isEqualTo(1);
        assertThat(listed(alice, none.path("filter").asString())).isEqualTo(1);
        assertThat(cast.browser(cast.alice)
                        .get("/problems/analysis?" + PERIOD)
                        .expect(200)
                        .body())
                .contains("category%3A%22network%22+opened%3A2019-03-01..2019-03-30");
    }

    @Test
    void whoDoesNotSeeAnIncidentDoesNotCountIt() {
        UUID team = cast.team("Quiet " + wifi);
        jdbc.update("update team set restricted = true where id = ?", team);
        reported("2019-03-02", "network", team);
        reported("2019-03-03", "network", null);
        Client admin = cast.api(cast.admin);
        Client alice = cast.api(cast.alice);
        assertThat(cell(admin, "network").path("count").asInt()).isEqualTo(2);
        assertThat(cell(alice, "network").path("count").asInt()).isEqualTo(1);
        for (Client who : new Client[] {admin, alice}) {
            JsonNode cell = cell(who, "network");
            assertThat(listed(who, cell.path("filter").asString()))
                    .isEqualTo(cell.path("count").asInt());
        }
        cast.api(cast.carol).get("/api/v1/problems/analysis").expect(404);
        cast.browser(cast.carol).get("/problems/analysis").expect(404);
    }

    @Test
    void coordinatorsMakeAProblemOfACellOnce() {
        reported("2019-03-02", "network", null);
        reported("2019-03-09", "network", null);
        String cell = "service=" + wifi + "&category=network&" + PERIOD;
        cast.browser(cast.alice).get("/problems/analysis/problem?" + cell).expect(403);
        Client dora = cast.browser(cast.extra(Role.PROBLEM_COORDINATOR, Role.AGENT));
        assertThat(dora.get("/problems/analysis/problem?" + cell).expect(200).body())
                .contains("2 incidents that no problem explains yet");
        String[] form = {
            "service",
            wifi.toString(),
            "category",
            "network",
            "from",
            "2019-03-01",
            "to",
            "2019-03-30",
            "title",
            "Signal lost"
        };
        Answer made = dora.post("/problems/analysis/problem", form).expect(303);
        Matcher number = Pattern.compile("/problems/(PRB\\d+)").matcher(made.location());
        assertThat(number.find()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from problem_incident l join ticket t on t.id = l.problem_id where t.number = ?",
                        Integer.class,
                        number.group(1)))
                .isEqualTo(2);
        assertThat(dora.get("/problems/analysis/problem?" + cell).expect(200).body())
                .contains("0 incidents that no problem explains yet");
        form[form.length - 1] = " ";
        dora.post("/problems/analysis/problem", form).expect(422);
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        Client alice = cast.browser(cast.alice);
        alice.get("/problems/analysis?from=2019-03-30&to=2019-03-01").expect(422);
        alice.get("/problems/analysis?from=never").expect(422);
        cast.api(cast.alice).get("/api/v1/problems/analysis?days=0").expect(422);
        alice.get("/problems/analysis?from=1950-01-01&to=1950-02-01").expect(200);
    }

    @Test
    void sharesAddUp() {
        Pareto pareto = Pareto.of(
                TrendPeriod.last(7, LocalDate.of(2026, 1, 7)),
                List.of(
                        new Pareto.Cell(null, "a", 2, 0),
                        new Pareto.Cell(wifi, "a", 6, 3),
                        new Pareto.Cell(wifi, "b", 0, 9)));
        assertThat(pareto.rows()).extracting(Pareto.Row::cumulative).containsExactly(0.75, 1.0);
        assertThat(pareto.total()).isEqualTo(8);
        assertThat(pareto.before()).isEqualTo(12);
        assertThat(pareto.vital()).isEqualTo(2);
    }
}
