package io.mainstay.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs all recurring jobs from readiness to shutdown; the table {@code job} decides which node runs which. */
@Component
@ConditionalOnWebApplication
class JobRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final List<RecurringJob> jobs;
    private final MeterRegistry meters;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    JobRunner(DataSource dataSource, List<RecurringJob> jobs, MeterRegistry meters, Clock clock) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void startJobs() {
        if (scheduler != null) return;
        List<RecurringTask<Void>> tasks = jobs.stream().map(this::task).toList();
        scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .tableName("job")
                .threads(3)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(4))
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule().toSchedule())
                .onFailure((complete, operations) -> operations.reschedule(complete, retryAt(job, complete)))
                .execute((instance, context) -> run(job));
    }

    /** Runs a job now, on this thread, as the schedule would. */
    void run(RecurringJob job) {
        long start = System.nanoTime();
        String outcome = "failure";
        try (var ignored = MDC.putCloseable("job", job.name())) {
            job.run(clock.instant());
            outcome = "success";
        } catch (RuntimeException e) {
            LOG.error("Job {} failed and will be tried again", job.name(), e);
            throw e;
        } finally {
            meters.timer("mainstay.job", "job", job.name(), "outcome", outcome)
                    .record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static Instant retryAt(RecurringJob job, ExecutionComplete complete) {
        Instant regular = job.schedule().toSchedule().getNextExecutionTime(complete);
        Instant soon = complete.getTimeDone().plus(RETRY);
        return regular.isBefore(soon) ? regular : soon;
    }

    @Override
    public void start() {
        // Jobs start with readiness, later than the beans.
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) scheduler.stop();
        scheduler = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
