package io.mainstay.signin;

import static io.mainstay.signin.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per user name (whether or not it exists) and per address, on all nodes together. After so many
 * failures the next attempt waits a minute, then two, four, … up to an hour; a day without failure forgets.
 */
@Component
class Lockout {

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

    Lockout(JdbcClient jdbc, Clock clock) {
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

    void failed(String userName, String address) {
        count(name(userName), FREE_PER_NAME);
        count(address(address), FREE_PER_ADDRESS);
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

    private void count(byte[] subject, int free) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into sign_in_failure as f (subject, count, last_at) values (?, 1, ?)
                        on conflict (subject) do update set
                            count = case when f.last_at < ? then 1 else least(f.count + 1, 1000) end,
                            last_at = excluded.last_at,
                            locked_until = case when f.last_at >= ? and f.count + 1 >= ? then excluded.last_at
                                + least(?, 60 * power(2, least(f.count + 1 - ?, 10))) * interval '1 second' end""")
                .params(
                        subject,
                        utc(now),
                        utc(now.minus(MEMORY)),
                        utc(now.minus(MEMORY)),
                        free,
                        LONGEST.toSeconds(),
                        free)
                .update();
    }

    private static byte[] name(String userName) {
        return Secrets.sha256("name " + userName.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] address(String address) {
        return Secrets.sha256("address " + address);
    }
}
