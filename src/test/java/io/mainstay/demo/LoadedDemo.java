package io.mainstay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** The demo organisation loads beside the start of the application; tests of it wait for its end. */
final class LoadedDemo {

    static void await(JdbcTemplate jdbc) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));
        while (Boolean.FALSE.equals(jdbc.queryForObject(
                "select exists (select from demo_load where finished_at is not null)", Boolean.class))) {
            assertThat(Instant.now()).as("the demo loads").isBefore(patience);
            Thread.sleep(200);
        }
    }

    private LoadedDemo() {}
}
