package io.mainstay.signin;

import static io.mainstay.signin.Instants.utc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.people.AccountChanged;
import io.mainstay.people.AccountForgotten;
import io.mainstay.people.Viewers;
import io.mainstay.record.Ids;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sessions as rows, valid on every node. The browser holds a random secret, the database its hash. A row is believed
 * for seconds; what another node revoked ends here as soon as that is heard, or with them.
 */
@Service
public class Sessions {

    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;
    private final ApplicationEventPublisher events;
    private final Cache<ByteBuffer, Optional<Session>> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Viewers.MEMORY)
            .build();

    Sessions(JdbcClient jdbc, Clock clock, SignInSettings settings, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Opens a session. @return the secret for the browser's cookie */
    public String open(UUID personId, @Nullable String userAgent, @Nullable String address) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into session
                            (id_hash, id, person_id, created_at, last_seen_at, expires_at, user_agent, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Secrets.sha256(secret),
                        Ids.next(now.toEpochMilli()),
                        personId,
                        utc(now),
                        utc(now),
                        utc(now.plus(settings.sessionLifetime())),
                        cut(userAgent),
                        address))
                .update();
        return secret;
    }

    /** The live session of a secret. Notes, at most once a minute, that it was seen. */
    public Optional<Session> find(String secret) {
        byte[] hash = Secrets.sha256(secret);
        ByteBuffer key = ByteBuffer.wrap(hash);
        Instant now = clock.instant();
        Optional<Session> found = known.get(key, ignored -> load(hash)).filter(session -> isLive(session, now));
        if (found.isPresent() && found.get().lastSeenAt().plus(SEEN_GRAIN).isBefore(now)) {
            see(hash, now);
            known.invalidate(key);
        }
        return found;
    }

    /** The live sessions of a person, the one seen last first. */
    public List<Session> of(UUID personId) {
        Instant now = clock.instant();
        return jdbc
                .sql("select * from session where person_id = ? order by last_seen_at desc limit 200")
                .param(personId)
                .query((row, index) -> Session.read(row))
                .list()
                .stream()
                .filter(session -> isLive(session, now))
                .toList();
    }

    /** Ends one of a person's sessions. @return whether there was one */
    public boolean revoke(UUID personId, UUID id) {
        int ended = jdbc.sql("delete from session where person_id = ? and id = ?")
                .params(personId, id)
                .update();
        if (ended > 0) ended(personId);
        return ended > 0;
    }

    /** Ends all of a person's sessions but the given one. */
    public void revokeAll(UUID personId, @Nullable UUID exceptId) {
        jdbc.sql("delete from session where person_id = ? and id is distinct from ?")
                .params(Arrays.asList(personId, exceptId))
                .update();
        ended(personId);
    }

    @EventListener
    void on(AccountForgotten account) {
        forget(account.personId());
    }

    private void ended(UUID personId) {
        forget(personId);
        events.publishEvent(new AccountChanged(personId, false));
    }

    private void forget(UUID personId) {
        known.asMap()
                .values()
                .removeIf(session ->
                        session.filter(s -> s.personId().equals(personId)).isPresent());
    }

    /** Deletes what has ended; for the recurring job. @return how many */
    public int sweep() {
        Instant now = clock.instant();
        return jdbc.sql("delete from session where expires_at < ? or last_seen_at < ?")
                .params(utc(now), utc(now.minus(settings.sessionIdle())))
                .update();
    }

    private boolean isLive(Session session, Instant now) {
        return now.isBefore(session.expiresAt())
                && now.isBefore(session.lastSeenAt().plus(settings.sessionIdle()));
    }

    private void see(byte[] hash, Instant now) {
        jdbc.sql("update session set last_seen_at = ? where id_hash = ? and last_seen_at < ?")
                .params(utc(now), hash, utc(now.minus(SEEN_GRAIN)))
                .update();
    }

    private Optional<Session> load(byte[] hash) {
        return jdbc.sql("select * from session where id_hash = ?")
                .param(hash)
                .query((row, index) -> Session.read(row))
                .optional();
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null) return null;
        String clean = text.replace("\0", "");
        return clean.length() > 300 ? clean.substring(0, 300) : clean;
    }
}
