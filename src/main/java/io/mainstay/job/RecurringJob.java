package io.mainstay.job;

import java.time.Instant;

/**
 * Work that is done again and again, once per cluster. A bean of this type is scheduled by itself. A run may be cut
 * off by a crash and then starts anew elsewhere, so it commits in small steps and can be repeated.
 */
public interface RecurringJob {

    /** Stable, lower case, with the package in front: {@code incident.auto_close}. */
    String name();

    JobSchedule schedule();

    /** @param now the start of this run, from the injected clock */
    void run(Instant now);
}
