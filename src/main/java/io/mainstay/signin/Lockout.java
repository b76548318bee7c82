package io.mainstay.signin;

import static io.mainstay.signin.Instants.utc;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per user name (whether or not it exists) and per address, on all nodes together. After so many
 * failures the next attempt waits a minute, then two, four, … up to an hour; a day without failure forgets.
 */
@Component
class Lockout {

    private static final Logger LOG = LoggerFactory.getLogger(Lockout.class);

    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 50;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final String WAIT = """
            select max(locked_until) from sign_in_failure where subject = ? or (subject = ? and not exists (
                select from session s join person p on p.id = s.person_id
                where s.address = ? and (lower(p.user_name) = lower(?) or lower(p.email) = lower(?))
                    and s.expires_at > ?))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MeterRegistry meters;

    Lockout(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.meters = meters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How long this name or address has to wait; empty: not at all. Where its owner is signed in the name never waits,
     * or strangers could keep people out of their own accounts.
     */
    Optional<Duration> waitFor(String userName, String address) {
        Instant now = clock.instant();
        String typed = userName.strip().replace("\0", "");
        return jdbc.sql(WAIT)
                .params(address(address), name(userName), address, typed, typed, utc(now))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive);
    }

    /** @param personId whose name it is, if it is anybody's: what is typed there may be a password, so it is not logged */
    void failed(String userName, String address, @Nullable UUID personId) {
        meters.counter("mainstay.signin.failures").increment();
        count(name(userName), FREE_PER_NAME)
                .ifPresent(until ->
                        locked("name", until, address, personId == null ? "an unknown person" : personId.toString()));
        count(address(address), FREE_PER_ADDRESS).ifPresent(until -> locked("address", until, address, "several"));
    }

    private void locked(String subject, Instant until, String address, String whose) {
        meters.counter("mainstay.signin.locks", "subject", subject).increment();
        LOG.warn("Sign-in is locked until {} for the {} of {}, after failures from {}", until, subject, whose, address);
    }

    /** Forgets the failures of a name whose owner has now proved to be it. */
    void succeeded(String userName) {
        jdbc.sql("delete from sign_in_failure where subject = ?")
                .param(name(userName))
                .update();
    }

    /** Deletes what a day has passed over; for the recurring job. */
    int sweep() {
        return jdbc.sql("delete from sign_in_failure where last_at < ?")
                .param(utc(clock.instant().minus(MEMORY)))
                .update();
    }

    /** As told to people: whole minutes, at least one. */
    static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /** Until when the subject is locked now, if it is. */
    private Optional<Instant> count(byte[] subject, int free) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into sign_in_failure as f (subject, count, last_at) values (?, 1, ?)
                        on conflict (subject) do update set
                            count = case when f.last_at < ? then 1 else least(f.count + 1, 1000) end,
                            last_at = excluded.last_at,
                            locked_until = case when f.last_at >= ? and f.count + 1 >= ? then excluded.last_at
                                + least(?, 60 * power(2, least(f.count + 1 - ?, 10))) * interval '1 second' end
                        returning locked_until""")
                .params(
                        subject,
                        utc(now),
                        utc(now.minus(MEMORY)),
                        utc(now.minus(MEMORY)),
                        free,
                        LONGEST.toSeconds(),
                        free)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static byte[] name(String userName) {
        return Secrets.sha256("name " + userName.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] address(String address) {
        return Secrets.sha256("address " + address);
    }
}
