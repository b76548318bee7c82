package io.mainstay.job;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Work that is done again and again, once per cluster. A bean of this type is scheduled by itself. A run may be cut
 * off by a crash and then starts anew elsewhere, so it commits in small steps and can be repeated.
 */
public interface RecurringJob {

    static RecurringJob of(String name, JobSchedule schedule, Consumer<Instant> work) {
        return new RecurringJob() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public JobSchedule schedule() {
                return schedule;
            }

            @Override
            public void run(Instant now) {
                work.accept(now);
            }
        };
    }

    /** Stable, lower case, with the package in front: {@code incident.auto_close}. */
    String name();

    JobSchedule schedule();

    /** @param now the start of this run, from the injected clock */
    void run(Instant now);
}
