package io.mainstay.live;

import io.mainstay.access.Viewer;
import io.mainstay.history.Bell;
import io.mainstay.history.outbox.Cursor;
import io.mainstay.history.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the log for the browsers of this node; while nobody listens it does nothing. */
@Component
@ConditionalOnWebApplication
class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Between two batches, so that many writes become one question of who may see them. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Outbox outbox;
    private final LiveHub hub;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private @Nullable Cursor cursor;

    LiveFeed(Outbox outbox, LiveHub hub, Bell bell) {
        this.outbox = outbox;
        this.hub = hub;
        bell.onRing(this::wake);
    }

    /** A new stream, and the place from which on nothing will be missing in it. */
    synchronized Optional<Opened> open(Viewer viewer) {
        Cursor from = cursor;
        if (from == null) {
            from = outbox.now();
            cursor = from;
            hub.begin(Place.of(from));
        }
        Place place = Place.of(from);
        return hub.open(viewer).map(connection -> new Opened(connection, place));
    }

    record Opened(Connection connection, Place from) {}

    private void wake() {
        if (woken.availablePermits() == 0) woken.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofVirtual().name("live-feed").start(this::run);
    }

    /** The streams end first, so that the web server's graceful stop has nothing to wait for. */
    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) thread.interrupt();
        hub.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (woken.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
                while (advance()) Thread.sleep(BREATH);
                Thread.sleep(BREATH);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Live updates cannot follow the history at the moment: {}", e.toString());
            }
        }
    }

    /** Publishes the next batch; true if there may be more. */
    private synchronized boolean advance() {
        Cursor from = cursor;
        if (hub.isEmpty()) cursor = null;
        if (from == null || hub.isEmpty()) return false;
        List<Outbox.Delivery> batch = outbox.after(from, BATCH);
        if (batch.isEmpty()) return false;
        hub.publish(batch.stream().map(LiveEvent::of).toList());
        cursor = from.at(batch.getLast().tx(), batch.getLast().position());
        return batch.size() == BATCH;
    }
}
