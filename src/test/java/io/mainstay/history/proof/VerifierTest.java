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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an altered header | update history set actor_id = null where record_id = ? and seq = 3 | 3 | ALTERED
            an internal entry made public | update history set public = true where record_id = ? and seq = 1 | 1 | ALTERED
            a deleted entry | delete from history where record_id = ? and seq = 2 | 2 | MISSING
            a deleted tail | delete from history where record_id = ? and seq >= 3 | 3 | TAIL_MISSING
            a swapped pair | update history set seq = 5 - seq where record_id = ? and seq in (2, 3) | 2 | ALTERED
            an altered row | update service set history_hash = sha256('x') where id = ? | 4 | HEAD_ALTERED
            a payload that nobody redacted | update history set payload = null, salt = null where record_id = ? and seq = 1 | 1 | ERASED
            entries of a record that is gone | delete from service where id = ? | 4 | RECORD_MISSING
            """)
    void whatWasTamperedWithIsFound(String what, String statement, int seq, Problem problem) {
        scribe.tamper(statement, record);
        assertFound(seq, problem);
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
