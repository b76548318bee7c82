package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many incidents linked at once: all or none, each tells it once, and it does not take a round trip for each. */
@MainstayTest
class ProblemLinksTest {

    private static final int MOST = 1_000;

    private final Cast cast;
    private final Incidents incidents;
    private final JdbcClient jdbc;
    private final Client alice;

    ProblemLinksTest(Cast cast, Incidents incidents, JdbcClient jdbc) {
        this.cast = cast;
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.alice = cast.api(cast.alice);
    }

    private List<String> incidents(int count) {
        Writing writing = Writing.by(cast.viewer(cast.alice), Instant.parse("2026-03-02T07:30:00Z"));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++)
            numbers.add(incidents
                    .create(Draft.blank().set(TicketFields.TITLE, "One of many " + i), writing)
                    .number());
        return numbers;
    }

    private static String body(List<String> numbers) {
        return "{\"incidents\": [\"" + String.join("\", \"", numbers) + "\"]}";
    }

    private int count(String sql, String problem) {
        return jdbc.sql(sql)
                .param(UUID.fromString(problem))
                .query(Integer.class)
                .single();
    }

    @Test
    void aThousandIncidentsAreLinkedAtOnceAndNotOneMore() {
        List<String> numbers = incidents(MOST + 1);
        String problem = alice.send("POST", "/api/v1/problems", "{\"title\": \"Behind a thousand\"}")
                .expect(201)
                .location();
        String id = alice.get(problem).json().path("id").asString();
        alice.send("POST", problem + "/incidents", body(numbers)).expect(422);
        assertThat(count("select count(*) from problem_incident where problem_id = ?", id))
                .isZero();

        alice.send("POST", problem + "/incidents", body(numbers.subList(0, MOST)))
                .expect(200);

        assertThat(count("select count(*) from problem_incident where problem_id = ?", id))
                .isEqualTo(MOST);
        assertThat(count("select count(*) from history where kind = 'linked' and record_id = ?", id))
                .isEqualTo(MOST);
        assertThat(count("select count(*) from history where kind = 'linked' and cause_id = ?", id))
                .isEqualTo(MOST);
        // Once more changes nothing.
        alice.send("POST", problem + "/incidents", body(numbers.subList(0, 3))).expect(200);
        assertThat(count("select count(*) from history where kind = 'linked' and record_id = ?", id))
                .isEqualTo(MOST);
    }
}
