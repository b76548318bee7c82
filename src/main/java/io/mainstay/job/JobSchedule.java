package io.mainstay.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;

/**
 * When a job runs: at once after the start, then the given time after each run's end.
 *
 * @param pause longer than zero
 */
public record JobSchedule(Duration pause) {

    public static JobSchedule every(Duration pause) {
        return new JobSchedule(pause);
    }

    /** In the scheduler's terms. */
    Schedule toSchedule() {
        return Schedules.fixedDelay(pause);
    }
}
