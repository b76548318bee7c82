package io.mainstay.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.testing.Answer;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A write with an Idempotency-Key is carried out once, however often it is sent. */
@MainstayTest
class IdempotencyTest {

    private final Cast cast;
    private final JdbcClient jdbc;
    private final IdempotencyKeys keys;

    IdempotencyTest(Cast cast, JdbcClient jdbc, IdempotencyKeys keys) {
        this.cast = cast;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private Client api(Member member, String key) {
        return cast.api(member).with("Idempotency-Key", key);
    }

    private static Answer open(Client by, String title) {
        return by.send("POST", "/api/v1/incidents", "{\"title\": \"" + title + "\"}");
    }

    private int count(String title) {
        return jdbc.sql("select count(*) from ticket where title = ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        Answer first = open(api(cast.alice, key), "Twice sent").expect(201);
        Answer again = open(api(cast.alice, key), "Twice sent").expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(count("Twice sent")).isEqualTo(1);
    }

    @Test
    void simultaneousRequestsMakeOneTicket() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Client> clients =
                IntStream.range(0, 8).mapToObj(i -> api(cast.alice, key)).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> calls = clients.stream()
                    .<Callable<Answer>>map(client -> () -> open(client, "All at once"))
                    .toList();
            for (Future<Answer> answer : threads.invokeAll(calls)) answer.get().expect(201);
        }
        assertThat(count("All at once")).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsActorAndItsRequest() {
        String key = UUID.randomUUID().toString();
        open(api(cast.alice, key), "Key of Alice").expect(201);
        Answer reused = open(api(cast.alice, key), "Another request").expect(422);
        assertThat(reused.json().path("code").asString()).isEqualTo("idempotency_key_reused");
        open(api(cast.bob, key), "Key of Alice").expect(201);
        assertThat(count("Key of Alice")).isEqualTo(2);
    }

    @Test
    void aRefusedRequestMayBeCorrected() {
        String key = UUID.randomUUID().toString();
        open(api(cast.alice, key), "").expect(422);
        open(api(cast.alice, key), "Corrected").expect(201);
        assertThat(count("Corrected")).isEqualTo(1);
        open(api(cast.alice, "a b"), "Bad key").expect(400);
        open(api(cast.alice, "k".repeat(256)), "Bad key").expect(400);
    }

    @Test
    void answersThatHoldASecretAreNotStored() {
        String key = UUID.randomUUID().toString();
        api(cast.alice, key)
                .send("POST", "/api/v1/tokens", "{\"name\": \"x\", \"scopes\": \"read\"}")
                .expect(201);
        assertThat(jdbc.sql("select count(*) from idempotency_key where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String key = UUID.randomUUID().toString();
        open(api(cast.alice, key), "Of yesterday").expect(201);
        keys.sweep(Instant.now().plus(23, ChronoUnit.HOURS));
        open(api(cast.alice, key), "Of yesterday").expect(201);
        assertThat(count("Of yesterday")).isEqualTo(1);
        assertThat(keys.sweep(Instant.now().plus(25, ChronoUnit.HOURS))).isPositive();
    }
}
