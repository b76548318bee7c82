package io.mainstay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Viewer;
import io.mainstay.people.Viewers;
import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemMove;
import io.mainstay.problem.Problems;
import io.mainstay.problem.PublicWorkarounds;
import io.mainstay.problem.Workarounds;
import io.mainstay.testing.MainstayTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** The problems of the demo organisation in the database, as a first start leaves them. */
@MainstayTest
@ActiveProfiles("demo")
class DemoProblemsTest {

    private static final String SCANNERS = "PRB0004038";
    private static final String PAYROLL = "PRB0004012";
    private static final String TRUCKS = "PRB0004060";

    private final JdbcTemplate jdbc;
    private final Viewers viewers;
    private final Problems problems;
    private final Workarounds workarounds;
    private final PublicWorkarounds publicWorkarounds;

    DemoProblemsTest(
            JdbcTemplate jdbc,
            Viewers viewers,
            Problems problems,
            Workarounds workarounds,
            PublicWorkarounds publicWorkarounds) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.problems = problems;
        this.workarounds = workarounds;
        this.publicWorkarounds = publicWorkarounds;
    }

    @BeforeEach
    void untilLoaded() throws InterruptedException {
        LoadedDemo.await(jdbc);
    }

    @Test
    void thereAreSomeInEveryState() {
        Map<String, Integer> states = new HashMap<>();
        jdbc.query("""
                select t.state || coalesce(' ' || p.resolution_code, ''), count(*)
                from ticket t join problem p on p.id = t.id group by 1""", row -> {
            states.put(row.getString(1), row.getInt(2));
        });
        assertThat(states)
                .isEqualTo(Map.of(
                        "101", 6,
                        "102", 8,
                        "103", 14,
                        "104", 7,
                        "106 fix_applied", 5,
                        "107 fix_applied", 10,
                        "107 risk_accepted", 4,
                        "107 duplicate", 3,
                        "107 canceled", 3));
    }

    @Test
    void fifteenAreKnownErrors() {
        assertThat(count("problem where known_error")).isEqualTo(15);
        assertThat(count("problem where known_error and (workaround is null or symptoms is null)"))
                .isZero();
        assertThat(count("problem where known_error and workaround_public")).isEqualTo(9);
        assertThat(publicWorkarounds.of("", viewer("carol"))).hasSize(9);
        assertThat(workarounds.offered("scanner offline at shift change", null, viewer("alice"), 3))
                .first()
                .extracting(known -> known.number(), known -> known.applied())
                .containsExactly(SCANNERS, 38);
    }

    @Test
    void whatIsCountedIsThere() {
        assertThat(count("""
                problem p where p.applied_count <>
                    (select count(*) from problem_application a where a.problem_id = p.id)""")).isZero();
        assertThat(count("problem_application a join ticket t on t.id = a.problem_id where t.number = '" + SCANNERS
                        + "'"))
                .isEqualTo(38);
        assertThat(linked(SCANNERS)).isEqualTo(53);
        assertThat(linked(TRUCKS)).isEqualTo(24);
        assertThat(linked(PAYROLL)).isEqualTo(4);
        assertThat(count("problem_cause where confirmed")).isGreaterThan(25);
        assertThat(count("problem_cause where not confirmed")).isGreaterThan(5);
        assertThat(count("problem_communication")).isGreaterThan(1);
        assertThat(count("problem_relation")).isEqualTo(6);
        assertThat(count("ticket t join problem_task k on k.id = t.id where t.active"))
                .isGreaterThan(5);
    }

    /** What was reported a second time went on where it was known already. */
    @Test
    void incidentsOfDuplicatesMovedToTheirSurvivors() {
        String moved = """
                history h join ticket d on d.id = h.cause_id join problem p on p.id = d.id
                join problem_incident l on l.incident_id = h.record_id and l.problem_id = p.duplicate_of_id
                where p.resolution_code = 'duplicate' and h.kind = 'unlinked'""";
        assertThat(count(moved)).isGreaterThan(3);
        assertThat(
                        count(
                                "problem_incident l join problem p on p.id = l.problem_id where p.resolution_code = 'duplicate'"))
                .isZero();
    }

    @Test
    void fixesWereCommunicatedInPublicAndInternally() {
        String told = "problem_communication c join history h on h.record_id = c.incident_id and h.at = c.written_at"
                + " where c.kind = 'fix' and h.kind = ";
        assertThat(count(told + "'reply'")).isPositive();
        assertThat(count(told + "'note'")).isPositive();
    }

    /** Some of those who hear of a fix wait for a problem that is resolved now. */
    @Test
    void fixesOfResolvedProblemsWereCommunicated() {
        assertThat(count("""
                problem p join ticket t on t.id = p.id where t.state = 106 and exists (
                    select from problem_communication c where c.problem_id = p.id and c.kind = 'fix')""")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void workaroundsHelpedWhileTheirIncidentsWereOpen() {
        assertThat(count("""
                problem_application a join ticket i on i.id = a.incident_id join ticket p on p.id = a.problem_id
                where p.number = '%s' and a.applied_at > coalesce(i.resolved_at, i.closed_at)""".formatted(SCANNERS))).isZero();
    }

    /** The search ran when all was loaded: it found the story, what has no problem, and what is none. */
    @Test
    void whatRecursIsFoundAndOneFindingIsDismissed() {
        assertThat(count("recurrence_search where incidents > 2000")).isEqualTo(1);
        String found = "recurrence r join service s on s.id = r.service_id where s.name = ";
        assertThat(count(found + "'Warehouse Wi-Fi' and r.problem_id is not null"))
                .isEqualTo(1);
        assertThat(count(found + "'Driver App' and r.problem_id is null and r.dismissed_at is null"))
                .isEqualTo(1);
        assertThat(count(found + "'Cold Room Controls' and r.dismissal_reason like '%defrost%'"))
                .isEqualTo(1);
    }

    /** Each link stands in the history of both, the incident's naming the problem's as its cause. */
    @Test
    void bothSidesTellALink() {
        assertThat(count("""
                problem_incident l where not exists (
                    select from history h where h.record_id = l.incident_id and h.kind = 'linked'
                        and h.at = l.linked_at and h.cause_id in (
                            select p.id from problem p where l.problem_id in (p.id, p.duplicate_of_id)))""")).isZero();
        assertThat(count("problem_incident l join ticket i on i.id = l.incident_id where i.opened_at > l.linked_at"))
                .isZero();
    }

    @Test
    void theRiskOfThePayrollStorageIsJudgedAgainThisWeek() {
        Problem storage = problems.find(PAYROLL, viewer("dora")).orElseThrow();
        LocalDate review = storage.get(ProblemFields.RISK_REVIEW);
        assertThat(review).isBetween(LocalDate.now(), LocalDate.now().plusDays(7));
        assertThat(storage.isKnownError()).isTrue();
        assertThat(storage.get(ProblemFields.RISK_APPROVER)).isEqualTo("Luiza Lacerda");
    }

    @Test
    void doraManagesBobCoordinatesAliceWorks() {
        assertThat(possible("dora", SCANNERS)).contains(ProblemMove.FIX, ProblemMove.ACCEPT_RISK, ProblemMove.CANCEL);
        assertThat(possible("bob", SCANNERS)).contains(ProblemMove.FIX).doesNotContain(ProblemMove.ACCEPT_RISK);
        assertThat(possible("alice", SCANNERS)).isEmpty();
    }

    private List<ProblemMove> possible(String login, String number) {
        Viewer viewer = viewer(login);
        Problem problem = problems.find(number, viewer).orElseThrow();
        return problems.moves(problem, viewer, Instant.now()).stream()
                .filter(option -> option.isLegal())
                .map(option -> option.move())
                .toList();
    }

    private Viewer viewer(String login) {
        UUID id = jdbc.queryForObject("select id from person where user_name = ?", UUID.class, login);
        return viewers.viewer(Objects.requireNonNull(id)).orElseThrow();
    }

    private long linked(String number) {
        return count("problem_incident l join ticket t on t.id = l.problem_id where t.number = '" + number + "'");
    }

    private long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }
}
