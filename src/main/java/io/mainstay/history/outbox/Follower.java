package io.mainstay.history.outbox;

import io.mainstay.history.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads one subscriber along the log, on a thread of its own; on all nodes, but one of them at a time works. */
final class Follower implements Runnable {

    static final int BATCH = 500;
    static final int MOST_ATTEMPTS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** For entries that were just committed behind a transaction that is about to end. */
    private static final Duration SHORT_POLL = Duration.ofMillis(20);

    private static final int SHORT_POLLS = 5;

    private final Subscriber subscriber;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Instant behindSince;
    private int failures;
    private int shortPolls;

    Follower(Subscriber subscriber, Outbox outbox, TransactionTemplate transactions, Clock clock) {
        this.subscriber = subscriber;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    String name() {
        return subscriber.name();
    }

    /** For how long there has been something undelivered without a break. */
    Duration lag() {
        Instant since = behindSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    void wake() {
        if (woken.availablePermits() == 0) woken.release();
    }

    void stop() {
        stopped = true;
        woken.release();
    }

    @Override
    public void run() {
        while (!stopped) {
            Duration pause = turn();
            if (!pause.isZero()) await(pause);
        }
    }

    /** Delivers a batch if there is one; returns how long to wait before the next turn. */
    Duration turn() {
        try {
            Outbox.Waiting waiting = look();
            boolean worked = waiting == Outbox.Waiting.READY && deliver();
            if (failures > 0 && worked) LOG.info("Subscriber {} works again", name());
            if (worked) failures = 0;
            shortPolls = waiting == Outbox.Waiting.NOT_YET ? shortPolls + 1 : 0;
            if (worked) return Duration.ZERO;
            return shortPolls > 0 && shortPolls <= SHORT_POLLS ? SHORT_POLL : POLL;
        } catch (RuntimeException e) {
            return afterFailure(e);
        }
    }

    private Outbox.Waiting look() {
        Optional<Cursor> cursor = outbox.of(name());
        if (cursor.isEmpty()) {
            outbox.begin(subscriber);
            return Outbox.Waiting.NOTHING;
        }
        Outbox.Waiting waiting = outbox.waiting(cursor.get());
        if (waiting == Outbox.Waiting.NOTHING) behindSince = null;
        else if (behindSince == null) behindSince = clock.instant();
        return waiting;
    }

    /** One transaction: cursor, handling, cursor moved. False if another node is at it. */
    private boolean deliver() {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            if (!outbox.lock(name())) return false;
            Cursor cursor = outbox.of(name()).orElseThrow();
            List<Outbox.Delivery> batch = outbox.after(cursor, batchSize());
            if (batch.isEmpty()) return false;
            try {
                subscriber.handle(batch.stream().map(Outbox.Delivery::entry).toList());
            } catch (RuntimeException e) {
                throw new HandlingFailed(batch.getFirst(), cursor, e);
            }
            outbox.save(name(), cursor.at(batch.getLast().tx(), batch.getLast().position()));
            return true;
        }));
    }

    private Duration afterFailure(RuntimeException failure) {
        failures++;
        if (failure instanceof HandlingFailed handling && failures >= MOST_ATTEMPTS) {
            leaveBehind(handling);
            return Duration.ZERO;
        }
        LOG.warn("Subscriber {} failed {} times and will be tried again", name(), failures, failure);
        Duration pause = Duration.ofMillis(50L << Math.min(failures, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** By now batches are of one entry: this one. */
    private void leaveBehind(HandlingFailed handling) {
        Outbox.Delivery delivery = handling.first;
        Entry entry = delivery.entry();
        try {
            transactions.executeWithoutResult(transaction -> {
                outbox.skip(name(), entry, String.valueOf(handling.getCause()));
                outbox.save(name(), handling.cursor.at(delivery.tx(), delivery.position()));
            });
            failures = 0;
            LOG.error("Subscriber {} left entry {} of {} behind", name(), entry.seq(), entry.recordId(), handling);
        } catch (RuntimeException e) {
            LOG.warn("Subscriber {} cannot note a failure", name(), e);
            await(LONGEST_PAUSE);
        }
    }

    /** The more failures, the smaller, down to one entry. */
    private int batchSize() {
        return failures == 0 ? BATCH : Math.max(1, BATCH >> (2 * failures));
    }

    private void await(Duration pause) {
        try {
            if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Distinguishes the subscriber's failure from the database's. */
    private static final class HandlingFailed extends RuntimeException {
        private final transient Outbox.Delivery first;
        private final transient Cursor cursor;

        HandlingFailed(Outbox.Delivery first, Cursor cursor, RuntimeException cause) {
            super(
                    "could not handle entry " + first.entry().seq() + " of "
                            + first.entry().recordId(),
                    cause);
            this.first = first;
            this.cursor = cursor;
        }
    }
}
