package io.mainstay.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.history.Redactions;
import io.mainstay.job.RecurringJob;
import io.mainstay.postgres.Database;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the fixture of {@link UpgradeTest} for the schema as it is now: a backup with something in every corner. Not
 * part of the suite; run it alone before a release, {@code mvn test -Dtest=UpgradeFixture}, and commit what it writes.
 */
@MainstayTest
class UpgradeFixture {
    @Autowired
    Database database;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    Redactions redactions;

    @Autowired
    List<RecurringJob> jobs;

    @Test
    void write() throws Exception {
        for (String number : List.of(create("VPN drops every hour"), create("Gefrierhaus: Tür schließt nicht"))) {
            fill(cast.api(cast.alice), number);
        }
        Client carol = cast.browser(cast.carol);
        carol.post("/portal/report", "text", "My scanner is dead").expect(303);
        UUID record = sql.sql("select id from ticket order by number limit 1")
                .query(UUID.class)
                .single();
        redactions.redactEntries(record, Set.of(2), "A password", cast.admin.id());
        sql.sql("""
                insert into saved_view (id, record_type, name, filter, sort_field, sort_descending, created_at, updated_at)
                values (gen_random_uuid(), 'incident', 'Network', 'team:network', 'opened', true, now(), now())
                """).update();
        for (RecurringJob job : jobs) {
            job.run(Instant.now());
        }
        String version = sql.sql("select max(version) from flyway_schema_history")
                .query(String.class)
                .single();
        Path file = UpgradeTest.FIXTURES.resolve(version + ".backup");
        assertThat(Backup.write(database.address(), file)).isGreaterThan(100);
    }

    private String create(String title) {
        return cast.api(cast.alice)
                .send("POST", "/api/v1/incidents", """
                        {"title": "%s", "description": "Since **Monday**.", "caller": "carol", "team": "Network"}
                        """.formatted(title))
                .expect(201)
                .json()
                .path("number")
                .asString();
    }

    private static void fill(Client alice, String number) {
        String incident = "/api/v1/incidents/" + number;
        alice.send("POST", incident + "/notes", "{\"text\": \"The password is hunter2\"}")
                .expect(200);
        alice.send("POST", incident + "/replies", "{\"text\": \"We are looking into it\"}")
                .expect(200);
        alice.send("POST", incident + "/watchers", "{\"person\": \"bob\"}").expect(200);
        alice.send("POST", incident + "/tasks", "{\"title\": \"Read the log of the gateway\"}")
                .expect(201);
        alice.send("POST", incident + "/attachments?name=log.txt", "text/plain", "07:52 tunnel down")
                .expect(201);
        alice.send("POST", incident + "/hold", "{\"reason\": \"awaiting_vendor\"}")
                .expect(200);
    }
}
