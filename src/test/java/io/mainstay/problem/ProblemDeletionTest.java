package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is deleted takes its links along, and what it was linked to tells it, naming the entry that was the cause. */
@MainstayTest
class ProblemDeletionTest {

    private static final String PROBLEMS = "/api/v1/problems/";
    private static final String INCIDENTS = "/api/v1/incidents/";

    private final Client coordinator;
    private final Client admin;
    private final JdbcClient jdbc;

    ProblemDeletionTest(Cast cast, JdbcClient jdbc) {
        this.coordinator = cast.api(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        this.admin = cast.api(cast.admin);
        this.jdbc = jdbc;
    }

    private record Opened(UUID id, String number) {}

    private Opened open(String path, String body) {
        var json = coordinator.send("POST", path, body).expect(201).json();
        return new Opened(
                UUID.fromString(json.path("id").asString()), json.path("number").asString());
    }

    private Opened incident(String title) {
        return open("/api/v1/incidents", "{\"title\": \"" + title + "\"}");
    }

    private Opened problem(String title, Opened... incidents) {
        List<String> numbers = List.of(incidents).stream()
                .map(one -> "\"" + one.number() + "\"")
                .toList();
        return open(
                "/api/v1/problems",
                "{\"title\": \"" + title + "\", \"workaround\": \"Knock twice\", \"incidents\": " + numbers + "}");
    }

    /** The entries that tell of lost links, each as the number that it tells and the kind of its cause. */
    private List<String> unlinked(Opened record) {
        return jdbc.sql("""
                        select h.payload::jsonb ->> 'number' || ' ' || coalesce(c.record_id::text || ' ' || c.kind, 'itself')
                        from history h left join history c on (c.record_id, c.seq) = (h.cause_id, h.cause_seq)
                        where h.record_id = ? and h.kind = 'unlinked' order by h.seq""")
                .param(record.id())
                .query((row, index) -> row.getString(1))
                .list();
    }

    @Test
    void aDeletedIncidentLeavesTheProblemBehindItAndBothTellIt() {
        Opened gone = incident("Deleted by and by");
        Opened stays = incident("Stays");
        Opened problem = problem("Behind two", gone, stays);

        admin.delete(INCIDENTS + gone.number() + "?reason=Test").expect(204);

        assertThat(unlinked(gone)).containsExactly(problem.number() + " itself");
        assertThat(unlinked(problem)).containsExactly(gone.number() + " " + gone.id() + " unlinked");
        assertThat(coordinator.get(PROBLEMS + problem.number() + "/incidents").body())
                .contains(stays.number())
                .doesNotContain(gone.number());
        assertThat(counted(problem)).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsNeitherCountedNorWrittenToNorOffered() {
        Opened gone = incident("Deleted before the news");
        Opened problem = problem("Known and told", gone);
        String path = PROBLEMS + problem.number();
        String analysis = "{\"assignee\": \"alice\", \"cause_notes\": \"A worn latch\"}";
        coordinator.send("PATCH", path, analysis).expect(200);
        coordinator.send("POST", path + "/assessment", "").expect(200);
        coordinator.send("PUT", path + "/known-error", "").expect(200);
        coordinator
                .send(
                        "POST",
                        "/api/v1/incidents/" + gone.number() + "/workaround",
                        "{\"problem\": \"" + problem.number() + "\"}")
                .expect(200);
        admin.delete(INCIDENTS + gone.number() + "?reason=Test").expect(204);

        coordinator
                .send("POST", path + "/communications", "{\"subject\": \"workaround\", \"public\": true}")
                .expect(200);

        assertThat(counted(problem)).isZero();
        assertThat(rows("select count(*) from problem_communication where problem_id = ?", problem))
                .isZero();
        assertThat(rows("select count(*) from problem_application where problem_id = ?", problem))
                .isZero();
        assertThat(rows("select count(*) from history where cause_id = ? and kind = 'reply'", problem))
                .isZero();
        coordinator
                .send("POST", path + "/incidents", "{\"incidents\": [\"" + gone.number() + "\"]}")
                .expect(422);
    }

    @Test
    void aDeletedProblemIsToldByItsIncidentsAndTheProblemsRelatedToIt() {
        Opened incident = incident("Loses its problem");
        Opened gone = problem("Deleted problem", incident);
        Opened related = problem("Related to the deleted");
        coordinator
                .send("POST", PROBLEMS + related.number() + "/related", "{\"problem\": \"" + gone.number() + "\"}")
                .expect(200);

        admin.delete(PROBLEMS + gone.number() + "?reason=Test").expect(204);

        String because = gone.number() + " " + gone.id() + " unlinked";
        assertThat(unlinked(incident)).containsExactly(because);
        assertThat(unlinked(related)).containsExactly(because);
        assertThat(unlinked(gone)).containsExactly(incident.number() + " itself", related.number() + " itself");
        assertThat(coordinator.get(PROBLEMS + related.number() + "/related").body())
                .doesNotContain(gone.number());
    }

    private int counted(Opened problem) {
        return rows("select count(*) from problem_incident where problem_id = ?", problem);
    }

    private int rows(String sql, Opened problem) {
        return jdbc.sql(sql).param(problem.id()).query(Integer.class).single();
    }
}
