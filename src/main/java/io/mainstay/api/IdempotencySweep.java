package io.mainstay.api;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys after a day. */
@Component
class IdempotencySweep implements RecurringJob {

    private final IdempotencyKeys keys;

    IdempotencySweep(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "api.idempotency_sweep";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        keys.sweep(now);
    }
}
