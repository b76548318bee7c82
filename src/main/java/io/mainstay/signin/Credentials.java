package io.mainstay.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.access.Viewer;
import io.mainstay.people.Account;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.people.Viewers;
import io.mainstay.record.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** User names and passwords. */
@Service
public class Credentials {

    private static final Duration BASIC_MEMORY = Duration.ofMinutes(5);

    private record Verified(UUID personId, @Nullable Instant credentialChangedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Lockout lockout;
    private final Viewers viewers;
    private final People people;
    private final Sessions sessions;
    private final TransactionTemplate transactions;
    private final RateLimit attempts;
    private final byte[] cacheKey = Secrets.bytes();
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(BASIC_MEMORY)
            .build();

    Credentials(
            JdbcClient jdbc,
            Clock clock,
            Lockout lockout,
            Viewers viewers,
            People people,
            Sessions sessions,
            TransactionTemplate transactions,
            SignInSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lockout = lockout;
        this.viewers = viewers;
        this.people = people;
        this.sessions = sessions;
        this.transactions = transactions;
        this.attempts = new RateLimit(settings.attemptsPerMinute(), clock);
    }

    /** Verifies a user name or e-mail address and a password; failures count towards the lock-out of the name and the address. */
    Attempt verify(String userName, String password, String address) {
        Optional<Duration> wait = attempts.take(address).or(() -> lockout.waitFor(userName, address));
        if (wait.isPresent()) return new Attempt.Wait(wait.get());
        StoredPassword stored = StoredPassword.find(jdbc, userName);
        boolean right = Passwords.matches(password, stored == null ? null : stored.hash());
        if (!right || stored == null) return refuse(userName, address, stored == null ? null : stored.personId());
        viewers.forget(stored.personId());
        Optional<Account> account = viewers.account(stored.personId());
        if (account.isEmpty()) return refuse(userName, address, stored.personId());
        lockout.succeeded(userName);
        return new Attempt.Welcome(account.get(), stored.changedAt());
    }

    /**
     * As {@link #verify}, for programs that send the password with every request: a verified pair is remembered for
     * minutes under a keyed hash, as long as the account does not change. Simultaneous requests verify once.
     */
    @SuppressWarnings("NullAway") // The cache takes null for an answer that is not to be remembered.
    Attempt verifyOften(String userName, String password, String address) {
        String key = Secrets.hmac(cacheKey, userName.length() + " " + userName + password);
        Attempt[] attempt = {new Attempt.Wrong()};
        Verified known = verified.get(key, ignored -> {
            attempt[0] = verify(userName, password, address);
            return attempt[0] instanceof Attempt.Welcome welcome
                    ? new Verified(welcome.account().viewer().personId(), welcome.credentialChangedAt())
                    : null;
        });
        if (known == null) return attempt[0];
        Optional<Account> account = viewers.account(known.personId())
                .filter(a -> Objects.equals(a.credentialChangedAt(), known.credentialChangedAt()));
        if (account.isPresent()) return new Attempt.Welcome(account.get(), known.credentialChangedAt());
        verified.invalidate(key);
        return verify(userName, password, address);
    }

    /**
     * A person's own change: the old password proves them; their other sessions end. Not one transaction, or a refusal
     * would undo the count of failures.
     */
    public void change(Viewer viewer, String oldPassword, String newPassword, String address, UUID sessionId) {
        switch (verify(viewer.userName(), oldPassword, address)) {
            case Attempt.Welcome ignored ->
                transactions.executeWithoutResult(status -> {
                    store(viewer, viewer.personId(), viewer.userName(), newPassword);
                    sessions.revokeAll(viewer.personId(), sessionId);
                });
            case Attempt.Wrong ignored -> throw atOld("signin.refusal.wrong_password");
            case Attempt.Wait delay -> throw atOld("signin.refusal.wait", Lockout.minutes(delay.duration()));
        }
    }

    /** An administrator's reset, or the first password: the person's sessions end. */
    @Transactional
    public void set(Viewer actor, UUID personId, String password) {
        String userName = people.get(actor, personId).require(PersonFields.USER_NAME);
        store(actor, personId, userName, password);
        lockout.succeeded(userName);
        sessions.revokeAll(personId, null);
    }

    private void store(Viewer actor, UUID personId, String userName, String password) {
        Passwords.check(password, userName);
        people.passwordSet(actor, personId);
        jdbc.sql("""
                        insert into credential (person_id, password_hash, changed_at) values (?, ?, ?)
                        on conflict (person_id) do update set
                            password_hash = excluded.password_hash, changed_at = excluded.changed_at""")
                .params(personId, Passwords.hash(password), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Attempt refuse(String userName, String address, @Nullable UUID personId) {
        lockout.failed(userName, address, personId);
        return lockout.waitFor(userName, address)
                .<Attempt>map(Attempt.Wait::new)
                .orElseGet(Attempt.Wrong::new);
    }

    private static Refusal atOld(String message, Object... arguments) {
        return new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("old_password", message, List.of(arguments)));
    }
}
