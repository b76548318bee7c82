package io.mainstay.incident;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Each node sends its own replies in time; this is for those of a node that went away. */
@Component
class IncidentHeldReplyJob implements RecurringJob {

    private final IncidentHeldReplies replies;

    IncidentHeldReplyJob(IncidentHeldReplies replies) {
        this.replies = replies;
    }

    @Override
    public String name() {
        return "incident.held_replies";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofSeconds(30));
    }

    @Override
    public void run(Instant now) {
        replies.sendDue(now);
        replies.forget(now);
    }
}
