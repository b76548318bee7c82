package io.mainstay.history.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mainstay.history.Heads;
import io.mainstay.history.History;
import io.mainstay.history.Scribe;
import io.mainstay.history.proof.Finding.Problem;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class VerifierTest {

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

    private Scribe scribe;
    private UUID record;

    @BeforeEach
    void writeARecord() {
        scribe = new Scribe(jdbc, transactions, history, heads);
        record = scribe.record("one", "two", "three", "four");
    }

    @Test
    void aRecordThatNobodyTamperedWithIsClean() {
        assertThat(verifier.verify(record)).isEqualTo(new Verification(1, 4, 0, 0, List.of()));
    }

    @Test
    void anAlteredPayloadIsFound() {
        scribe.tamper("update history set payload = '{\"text\":\"2\"}' where record_id = ? and seq = 2", record);
        assertFound(2, Problem.ALTERED);
    }

    @Test
    void anAlteredHeaderIsFound() {
        scribe.tamper("update history set actor_id = null where record_id = ? and seq = 3", record);
        assertFound(3, Problem.ALTERED);
    }

    @Test
    void anInternalEntryMadePublicIsFound() {
        scribe.tamper("update history set public = true where record_id = ? and seq = 1", record);
        assertFound(1, Problem.ALTERED);
    }

    @Test
    void aByteMovedFromThePayloadIntoTheSaltIsFound() {
        scribe.tamper(
                "update history set salt = salt || '{'::bytea, payload = substr(payload, 2)"
                        + " where record_id = ? and seq = 2",
                record);
        assertFound(2, Problem.ALTERED);
    }

    @Test
    void aDeletedEntryIsFound() {
        scribe.tamper("delete from history where record_id = ? and seq = 2", record);
        assertFound(2, Problem.MISSING);
    }

    @Test
    void aDeletedTailIsFound() {
        scribe.tamper("delete from history where record_id = ? and seq >= 3", record);
        assertFound(3, Problem.TAIL_MISSING);
    }

    @Test
    void aSwappedPairIsFound() {
        scribe.tamper("update history set seq = 5 - seq where record_id = ? and seq in (2, 3)", record);
        assertFound(2, Problem.ALTERED);
    }

    @Test
    void anAlteredRowIsFound() {
        scribe.tamper("update service set history_hash = sha256('x') where id = ?", record);
        assertFound(4, Problem.HEAD_ALTERED);
    }

    @Test
    void aPayloadThatNobodyRedactedIsFound() {
        scribe.tamper("update history set payload = null, salt = null where record_id = ? and seq = 1", record);
        assertFound(1, Problem.ERASED);
    }

    @Test
    void entriesOfARecordThatIsGoneAreFound() {
        scribe.tamper("delete from service where id = ?", record);
        assertFound(4, Problem.RECORD_MISSING);
    }

    @Test
    void theDatabaseItselfRefusesToAlterOrDelete() {
        assertThatThrownBy(() -> jdbc.update("update history set payload = '{}' where record_id = ?", record))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        jdbc.update("update history set public = true, payload = null where record_id = ?", record))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from history where record_id = ?", record))
                .hasMessageContaining("append-only");
    }

    private void assertFound(int seq, Problem problem) {
        Finding expected = new Finding(record, seq, problem);
        assertThat(verifier.verify(record).findings()).containsExactly(expected);
        assertThat(verifier.verifyAll().findings()).contains(expected);
        restore();
    }

    /** Other tests share the database and expect it clean. */
    private void restore() {
        scribe.tamper("delete from history where record_id = ?", record);
        jdbc.update("delete from service where id = ?", record);
    }
}
