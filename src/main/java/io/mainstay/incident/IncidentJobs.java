package io.mainstay.incident;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When incidents move by themselves; {@code mainstay.incident.routine=false} keeps them still, during an import say. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mainstay.incident.routine", matchIfMissing = true)
class IncidentJobs {

    private static final JobSchedule OFTEN = JobSchedule.every(Duration.ofMinutes(1));
    private static final JobSchedule SOMETIMES = JobSchedule.every(Duration.ofMinutes(10));

    @Bean
    RecurringJob incidentAutoClose(IncidentRoutine routine) {
        return RecurringJob.of("incident.auto_close", SOMETIMES, routine::closeResolved);
    }

    @Bean
    RecurringJob incidentFollowUp(IncidentRoutine routine) {
        return RecurringJob.of("incident.follow_up", OFTEN, routine::bringBack);
    }

    @Bean
    RecurringJob incidentReminder(IncidentRoutine routine) {
        return RecurringJob.of("incident.reminder", SOMETIMES, routine::remind);
    }
}
