package io.mainstay.history;

import io.mainstay.job.JobSchedule;
import io.mainstay.job.RecurringJob;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the log's partitions months ahead, and one for whatever month the default partition had to catch. */
@Component
class Partitions implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Partitions.class);
    private static final int MONTHS_AHEAD = 3;
    /** More months than this in the default partition are a wrong clock; they stay where they are. */
    private static final int MOST_STRAYS = 120;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    Partitions(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "history.partitions";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.every(Duration.ofHours(12));
    }

    @Override
    public void run(Instant now) {
        for (int month = 0; month <= MONTHS_AHEAD; month++) {
            make(now.atOffset(ZoneOffset.UTC)
                    .withDayOfMonth(1)
                    .plusMonths(month)
                    .toInstant());
        }
        jdbc.query(
                        "select distinct date_trunc('month', at at time zone 'UTC') at time zone 'UTC'"
                                + " from history_default limit " + MOST_STRAYS,
                        (row, index) -> row.getTimestamp(1).toInstant())
                .forEach(month -> {
                    LOG.warn("Entries of {} were in the default partition and get one of their own", month);
                    make(month);
                });
    }

    /** Waits a few seconds at most for readers of the log: it comes again. */
    private void make(Instant month) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute("set local lock_timeout = '5s'");
            jdbc.query("select history_partition(?)", row -> {}, month.atOffset(ZoneOffset.UTC));
        });
    }
}
