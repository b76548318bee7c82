package io.mainstay.problem.trend;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly search; {@code mainstay.problem.recurrences=false} leaves it to people. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mainstay.problem.recurrences", matchIfMissing = true)
class RecurrenceJobs {
    /** Asks often whether a search is due, so that a night in which no node was up is made up for. */
    @Bean
    RecurringJob recurrenceJob(RecurrenceSearch search) {
        return RecurringJob.of("problem.recurrences", JobSchedule.every(Duration.ofMinutes(5)), search::searchIfDue);
    }
}
