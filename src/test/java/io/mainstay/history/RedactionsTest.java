package io.mainstay.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.history.proof.Verifier;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.testing.MainstayTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class RedactionsTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private History history;

    @Autowired
    private Heads heads;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Redactions redactions;

    private Scribe scribe;

    @BeforeEach
    void scribe() {
        scribe = new Scribe(jdbc, transactions, history, heads);
    }

    @Test
    void aPastedPasswordIsGoneAndTheRestStays() {
        String password = "hunter\"2\\ü";
        UUID record = scribe.record("I sign in with " + password + " every day", "Harmless", password + password);

        int touched = redactions.redactText(record, password, "A password", Scribe.ACTOR);

        assertThat(touched).isEqualTo(2);
        assertThat(texts(record)).containsExactly("I sign in with █████ every day", "Harmless", "██████████");
        assertThat(stored(record, "hunter")).isZero();
        assertThat(verifier.verify(record).isClean()).isTrue();
        Entry last = read(record).getLast();
        assertThat(last.kind()).isEqualTo(HistoryKind.REDACTED);
        assertThat(last.actorId()).isEqualTo(Scribe.ACTOR);
        assertThat(last.payload()).contains("\"why\":\"A password\"").contains("\"entries\":[1,3]");
    }

    @Test
    void aSecondSecretInTheSameEntryGoesToo() {
        UUID record = scribe.record("first-secret and second-secret");
        redactions.redactText(record, "first-secret", "one", Scribe.ACTOR);
        redactions.redactText(record, "second-secret", "two", Scribe.ACTOR);

        assertThat(texts(record)).containsExactly("█████ and █████");
        assertThat(stored(record, "secret")).isZero();
        assertThat(read(record))
                .extracting(Entry::payload)
                .anyMatch(payload -> String.valueOf(payload).contains("\"why\":\"one\""));
        assertThat(verifier.verify(record).isClean()).isTrue();
    }

    @Test
    void wholeEntriesAreRemoved() {
        UUID record = scribe.record("keep", "remove me");
        redactions.redactEntries(record, Set.of(2), "Privacy", Scribe.ACTOR);

        assertThat(read(record)).extracting(Entry::payload).element(1).isNull();
        assertThat(stored(record, "remove me")).isZero();
        assertThat(verifier.verify(record).isClean()).isTrue();
        assertThatThrownBy(() -> redactions.redactEntries(record, Set.of(2), "Again", Scribe.ACTOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> redactions.redactEntries(record, Set.of(9), "None", Scribe.ACTOR))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPersonsWordsAreRemovedEverywhere() {
        UUID carol = person();
        UUID one = scribe.record("by the system");
        UUID two = scribe.record();
        scribe.append(one, carol, Payloads.reply("carol writes"));
        scribe.append(two, carol, Payloads.note("carol notes"));

        int touched = redactions.redactPerson(carol, "Request of 1 March", Scribe.ACTOR);

        assertThat(touched).isEqualTo(2);
        assertThat(texts(one)).containsExactly("by the system");
        assertThat(stored(two, "carol")).isZero();
        assertThat(verifier.verify(one).isClean()).isTrue();
        assertThat(verifier.verify(two).isClean()).isTrue();
    }

    @Test
    void aReasonAndAReasonableTextAreRequired() {
        UUID record = scribe.record("abcdef");
        assertThatThrownBy(() -> redactions.redactText(record, "abcdef", " ", Scribe.ACTOR))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> redactions.redactText(record, "abc ", "why", Scribe.ACTOR))
                .isInstanceOf(Refusal.class);
        assertThat(texts(record)).containsExactly("abcdef");
    }

    private UUID person() {
        UUID id = Ids.next();
        jdbc.update(
                "insert into person (id, user_name, name, organisation_id, created_at) values (?, ?, 'Carol',"
                        + " '00000000-0000-7000-8000-000000000002', now())",
                id,
                "carol-" + id);
        return id;
    }

    private List<Entry> read(UUID record) {
        return history.of(record, Instant.now());
    }

    private List<String> texts(UUID record) {
        return read(record).stream()
                .filter(entry -> entry.kind() != HistoryKind.REDACTED && entry.payload() != null)
                .map(entry -> String.valueOf(entry.payload()))
                .map(payload -> payload.substring("{\"text\":\"".length(), payload.length() - 2))
                .toList();
    }

    private int stored(UUID record, String part) {
        Integer count = jdbc.queryForObject(
                "select count(*) from history where record_id = ? and payload like ?",
                Integer.class,
                record,
                "%" + part + "%");
        return count == null ? 0 : count;
    }
}
