package io.mainstay.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The numbers beside the views: while the database is too slow for them there are none, and nothing else is wrong. */
@MainstayTest
@ExtendWith(OutputCaptureExtension.class)
class ListCountsTest {

    private static final String COUNTS = "/views/incident/counts";

    private final Client alice;
    private final DataSource database;

    ListCountsTest(Cast cast, DataSource database) {
        this.database = database;
        cast.api(cast.admin)
                .send("POST", "/api/v1/incidents", "{\"title\": \"Counted\"}")
                .expect(201);
        alice = cast.browser(cast.alice);
    }

    @Test
    void whatCannotBeCountedInHalfASecondShowsNoNumber(CapturedOutput output) throws SQLException {
        assertThat(alice.get(COUNTS).expect(200).body()).containsPattern("id=\"n-all\"[^>]*>\\d+\\+?<");
        long begun = System.nanoTime();
        String slow;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table ticket in access exclusive mode");
            slow = alice.get(COUNTS).expect(200).body();
            other.rollback();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(400), Duration.ofSeconds(3));
        assertThat(slow).doesNotContain("id=\"n-");
        assertThat(output).doesNotContain("ERROR", "Exception");
        assertThat(alice.get(COUNTS).expect(200).body()).containsPattern("id=\"n-all\"[^>]*>\\d+\\+?<");
    }
}
