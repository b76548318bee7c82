package io.mainstay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.testing.MainstayTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MainstayTest
class JobRunnerTest {

    @Autowired
    private DataSource dataSource;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void twoNodesRunAJobOnce() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        RecurringJob job = job("test." + UUID.randomUUID(), now -> runs.incrementAndGet());
        JobRunner one = node(job);
        JobRunner other = node(job);
        one.startJobs();
        other.startJobs();
        try {
            for (int i = 0; i < 150 && runs.get() == 0; i++) Thread.sleep(100);
            Thread.sleep(6_000);
            assertThat(runs).hasValue(1);
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void aFailureIsCountedAndNotSwallowed() {
        RecurringJob job = job("test.fails", now -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(() -> node(job).run(job)).isInstanceOf(IllegalStateException.class);
        assertThat(meters.get("mainstay.job")
                        .tags("job", "test.fails", "outcome", "failure")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private JobRunner node(RecurringJob job) {
        return new JobRunner(dataSource, List.of(job), meters, Clock.systemUTC());
    }

    private static RecurringJob job(String name, Consumer<Instant> work) {
        return RecurringJob.of(name, JobSchedule.every(Duration.ofHours(1)), work);
    }
}
