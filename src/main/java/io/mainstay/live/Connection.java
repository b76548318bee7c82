package io.mainstay.live;

import io.mainstay.access.Viewer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One browser that listens. Its queue is bounded: one that reads too slowly is told to fetch everything anew. */
final class Connection {

    static final int CAPACITY = 200;

    private final Viewer viewer;
    private final Deque<String> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    Connection(Viewer viewer) {
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    void send(String frame) {
        lock.lock();
        try {
            if (queue.size() >= CAPACITY) {
                queue.clear();
                queue.add(LiveEvent.reset());
            }
            queue.add(frame);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** All that waits; empty if nothing came in time or the connection was closed. */
    List<String> take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (queue.isEmpty() && !closed && left > 0) left = changed.awaitNanos(left);
            List<String> taken = new ArrayList<>(queue);
            queue.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
