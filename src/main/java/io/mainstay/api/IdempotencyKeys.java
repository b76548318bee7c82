package io.mainstay.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which writes were answered, and how. All calls belong to the transaction of the write. */
@Repository
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer as it was sent. */
    record Stored(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /** What became of claiming a key. */
    sealed interface Claim {
        /** It is the first request with the key: carry it out. */
        record First() implements Claim {}

        record Answered(Stored answer) implements Claim {}

        /** The key came with another request before. */
        record Reused() implements Claim {}
    }

    /** Waits a few seconds for a simultaneous request with the same key to end. */
    Claim claim(UUID actorId, String key, byte[] requestHash) {
        setLockTimeout("5s");
        int inserted = jdbc.sql("""
                        insert into idempotency_key (actor_id, key, request_hash, created_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(actorId, key, requestHash, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        setLockTimeout("0");
        if (inserted == 1) return new Claim.First();
        return jdbc.sql("""
                        select request_hash, status, content_type, location, etag, body from idempotency_key
                        where actor_id = ? and key = ?""")
                .params(actorId, key)
                .query((row, index) -> Arrays.equals(row.getBytes(1), requestHash)
                        ? new Claim.Answered(new Stored(
                                row.getInt(2), row.getString(3), row.getString(4), row.getString(5), row.getBytes(6)))
                        : new Claim.Reused())
                .optional()
                .orElseGet(Claim.First::new);
    }

    void answered(UUID actorId, String key, Stored answer) {
        jdbc.sql("""
                        update idempotency_key set status = ?, content_type = ?, location = ?, etag = ?, body = ?
                        where actor_id = ? and key = ?""")
                .params(Arrays.asList(
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        actorId,
                        key))
                .update();
    }

    /** Forgets what is older than a day. @return how many */
    int sweep(Instant now) {
        return jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void setLockTimeout(String timeout) {
        jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(timeout)
                .query(String.class)
                .single();
    }
}
