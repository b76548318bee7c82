package io.mainstay.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a job runs. */
public sealed interface JobSchedule {

    static JobSchedule every(Duration pause) {
        return new Every(pause);
    }

    static JobSchedule dailyAt(LocalTime time, ZoneId zone) {
        return new Daily(time, zone);
    }

    /** At once after the start, then the given time after each run's end. */
    record Every(Duration pause) implements JobSchedule {}

    record Daily(LocalTime time, ZoneId zone) implements JobSchedule {}

    /** In the scheduler's terms. */
    default Schedule toSchedule() {
        return switch (this) {
            case Every every -> Schedules.fixedDelay(every.pause());
            case Daily daily -> Schedules.daily(daily.zone(), daily.time());
        };
    }
}
