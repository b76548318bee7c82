package io.mainstay.history.proof;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes a signed checkpoint every hour in which something happened. */
@Component
class CheckpointJob implements RecurringJob {

    private final Checkpoints checkpoints;

    CheckpointJob(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return "history.checkpoint";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        checkpoints.write();
    }
}
