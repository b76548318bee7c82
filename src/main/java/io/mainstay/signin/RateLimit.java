package io.mainstay.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** So many requests a minute and subject, counted on this node. */
final class RateLimit {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private record Window(Object subject, long minute) {}

    private final int perMinute;
    private final Clock clock;
    private final Cache<Window, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();

    /** @param perMinute 0: no limit */
    RateLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts one more; empty if it is within the limit, else how long to wait. */
    Optional<Duration> take(Object subject) {
        if (perMinute == 0) return Optional.empty();
        long now = clock.millis();
        AtomicInteger count = counts.get(new Window(subject, now / MINUTE), ignored -> new AtomicInteger());
        return count.incrementAndGet() <= perMinute
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(MINUTE - now % MINUTE).plusSeconds(1));
    }
}
