package io.mainstay.signin;

import static io.mainstay.signin.Instants.utc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.access.Viewer;
import io.mainstay.people.Viewers;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** API tokens: 256 random bits that their owner sees once; the database knows the hash. */
@Service
public class Tokens {

    /** What every token begins with, so that leaked ones are found by scanners. */
    static final String PREFIX = "mst_";

    private static final Duration USED_GRAIN = Duration.ofMinutes(1);
    private static final int MOST_PER_PERSON = 50;

    /** A token just made, with the secret that is shown this once. */
    public record Issued(UUID id, String secret) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<Token>> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Viewers.MEMORY)
            .build();

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a token for the viewer's own account. @param expiresAt null: it never expires */
    public Issued create(Viewer owner, String name, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        check(owner, name, scopes, expiresAt);
        String secret = PREFIX + Secrets.next();
        UUID id = Ids.next(clock.millis());
        jdbc.sql("""
                        insert into api_token (id, token_hash, person_id, name, scopes, created_at, expires_at)
                        values (?, ?, ?, ?, string_to_array(?, ','), ?, ?)""")
                .params(Arrays.asList(
                        id,
                        Secrets.sha256(secret),
                        owner.personId(),
                        name.strip(),
                        String.join(
                                ",",
                                scopes.stream().map(TokenScope::code).sorted().toList()),
                        utc(clock.instant()),
                        expiresAt == null ? null : utc(expiresAt)))
                .update();
        return new Issued(id, secret);
    }

    /** The live token of a secret. Notes, at most once a minute, that it was used. */
    public Optional<Token> find(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        byte[] hash = Secrets.sha256(secret);
        Instant now = clock.instant();
        Optional<Token> found = known.get(ByteBuffer.wrap(hash), ignored -> load(hash))
                .filter(token -> token.expiresAt() == null || now.isBefore(token.expiresAt()));
        if (found.isPresent() && isDue(found.get(), now)) {
            use(found.get().id(), now);
            known.invalidate(ByteBuffer.wrap(hash));
        }
        return found;
    }

    /** The tokens of a person that were not revoked, the newest first. */
    public List<Token> of(UUID personId) {
        return jdbc.sql("select * from api_token where person_id = ? and revoked_at is null order by created_at desc")
                .param(personId)
                .query((row, index) -> Token.read(row))
                .list();
    }

    /** @throws Refusal if the person has no such token */
    public void revoke(UUID personId, UUID id) {
        int revoked = jdbc.sql(
                        "update api_token set revoked_at = ? where person_id = ? and id = ? and revoked_at is null")
                .params(utc(clock.instant()), personId, id)
                .update();
        forget(personId);
        if (revoked == 0) throw Refusal.notFound();
    }

    void revokeAll(UUID personId) {
        jdbc.sql("update api_token set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(utc(clock.instant()), personId)
                .update();
        forget(personId);
    }

    private void forget(UUID personId) {
        known.asMap()
                .values()
                .removeIf(token ->
                        token.filter(t -> t.personId().equals(personId)).isPresent());
    }

    private void check(Viewer owner, String name, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        List<Reason> reasons = new ArrayList<>();
        if (name.isBlank()) reasons.add(new Reason("name", "refusal.required", List.of()));
        if (name.length() > 100) reasons.add(new Reason("name", "refusal.too_long", List.of(100)));
        if (scopes.isEmpty()) reasons.add(new Reason("scopes", "refusal.required", List.of()));
        if (expiresAt != null && !expiresAt.isAfter(clock.instant()))
            reasons.add(new Reason("expires", "signin.refusal.past", List.of()));
        if (of(owner.personId()).size() >= MOST_PER_PERSON)
            reasons.add(new Reason(null, "signin.refusal.too_many_tokens", List.of(MOST_PER_PERSON)));
        if (!reasons.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reasons);
    }

    private static boolean isDue(Token token, Instant now) {
        Instant last = token.lastUsedAt();
        return last == null || last.plus(USED_GRAIN).isBefore(now);
    }

    private void use(UUID id, Instant now) {
        jdbc.sql("update api_token set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)")
                .params(utc(now), id, utc(now.minus(USED_GRAIN)))
                .update();
    }

    private Optional<Token> load(byte[] hash) {
        return jdbc.sql("select * from api_token where token_hash = ? and revoked_at is null")
                .param(hash)
                .query((row, index) -> Token.read(row))
                .optional();
    }
}
