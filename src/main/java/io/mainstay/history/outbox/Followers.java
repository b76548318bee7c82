package io.mainstay.history.outbox;

import io.mainstay.history.Bell;
import io.mainstay.history.HistoryGeneration;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts and stops the follower of every subscriber; knows how far behind each is. */
@Component
@ConditionalOnWebApplication
public class Followers implements SmartLifecycle {

    private final List<Follower> followers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final HistoryGeneration generation;

    Followers(
            List<Subscriber> subscribers,
            Outbox outbox,
            TransactionTemplate transactions,
            HistoryGeneration generation,
            Bell bell,
            MeterRegistry meters,
            Clock clock) {
        this.generation = generation;
        for (Subscriber subscriber : subscribers) {
            Follower follower = new Follower(subscriber, outbox, transactions, clock);
            followers.add(follower);
            bell.onRing(follower::wake);
            Gauge.builder("mainstay.outbox.lag", follower, one -> one.lag().toMillis() / 1000.0)
                    .description("For how long a subscriber of the history has had entries before it")
                    .baseUnit("seconds")
                    .tag("subscriber", follower.name())
                    .register(meters);
        }
    }

    /** How far behind each subscriber is, as this node sees it. */
    public Map<String, Duration> lags() {
        Map<String, Duration> lags = new LinkedHashMap<>();
        followers.forEach(follower -> lags.put(follower.name(), follower.lag()));
        return lags;
    }

    @Override
    public synchronized void start() {
        generation.startNewIfCopied();
        for (Follower follower : followers) {
            threads.add(Thread.ofVirtual().name("follower-" + follower.name()).start(follower));
        }
    }

    @Override
    public synchronized void stop() {
        followers.forEach(Follower::stop);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
