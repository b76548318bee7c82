package io.mainstay.operations;

import io.mainstay.history.outbox.Followers;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down if a subscriber of the history (notifications, webhooks) has been behind for long. It is no part of readiness:
 * requests are served all the same.
 */
@Component("outboxHealthIndicator")
@ConditionalOnWebApplication
class OutboxHealth implements HealthIndicator {

    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private final Followers followers;

    OutboxHealth(Followers followers) {
        this.followers = followers;
    }

    @Override
    public Health health() {
        Map<String, Duration> lags = followers.lags();
        boolean behind = lags.values().stream().anyMatch(lag -> lag.compareTo(LONGEST_LAG) > 0);
        Health.Builder health = behind ? Health.down() : Health.up();
        lags.forEach((subscriber, lag) -> health.withDetail(subscriber, lag.toSeconds() + " s"));
        return health.build();
    }
}
