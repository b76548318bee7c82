package io.mainstay.signin;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deletes sessions that have ended and failures that a day has passed over. */
@Component
class SignInSweep implements RecurringJob {

    private final Sessions sessions;
    private final Lockout lockout;

    SignInSweep(Sessions sessions, Lockout lockout) {
        this.sessions = sessions;
        this.lockout = lockout;
    }

    @Override
    public String name() {
        return "signin.sweep";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofHours(1));
    }

    @Override
    public void run(Instant now) {
        sessions.sweep();
        lockout.sweep();
    }
}
