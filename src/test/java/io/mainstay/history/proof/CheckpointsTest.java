package io.mainstay.history.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.Heads;
import io.mainstay.history.History;
import io.mainstay.history.HistoryGeneration;
import io.mainstay.history.Payloads;
import io.mainstay.history.Redactions;
import io.mainstay.history.Scribe;
import io.mainstay.history.proof.Finding.Problem;
import io.mainstay.testing.MainstayTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class CheckpointsTest {

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
    private Checkpoints checkpoints;

    @Autowired
    private HistoryGeneration generation;

    @Autowired
    private Redactions redactions;

    private Scribe scribe;

    @BeforeEach
    void scribe() {
        scribe = new Scribe(jdbc, transactions, history, heads);
        checkpoints.write();
    }

    @Test
    void coversExactlyWhatCameSinceTheLastOne() {
        scribe.record("one", "two");
        scribe.record("three");
        List<Checkpoint> written = checkpoints.write();
        assertThat(written).extracting(Checkpoint::entries).containsExactly(3L);
        assertThat(checkpoints.write()).isEmpty();
    }

    @Test
    void aRewrittenChainIsFoundThoughItAgreesWithItsRow() {
        UUID record = scribe.record("one", "two");
        long number = checkpoints.write().getLast().number();
        Chain forged = new Chain(record, "service", Head.NONE);
        Entry first = history.stored(record).getFirst();
        Entry entry = forged.append(Payloads.note("never said"), first.at(), Scribe.ACTOR, null);
        scribe.tamper("delete from history where record_id = ? and seq = 2", record);
        scribe.tamper(
                "update history set payload = ?, salt = ?, digest = ?, hash = ? where record_id = ?",
                String.valueOf(entry.payload()),
                java.util.Objects.requireNonNull(entry.salt()),
                entry.digest(),
                entry.hash(),
                record);
        scribe.tamper("update service set history_seq = 1, history_hash = ? where id = ?", entry.hash(), record);

        assertThat(verifier.verify(record).isClean()).isTrue();
        Finding found = new Finding(null, number, Problem.CHECKPOINT_MISMATCH);
        assertThat(verifier.verifyAll().findings()).contains(found);
        forget();
    }

    @Test
    void aForgedCheckpointIsFound() {
        scribe.record("one");
        long number = checkpoints.write().getLast().number();
        jdbc.update("update history_checkpoint set at = at - interval '1 day' where number = ?", number);
        assertThat(verifier.verifyAll().findings()).contains(new Finding(null, number, Problem.CHECKPOINT_FORGED));
        forget();
    }

    @Test
    void aRedactionBreaksNoCheckpoint() {
        UUID record = scribe.record("secret");
        checkpoints.write();
        redactions.redactEntries(record, Set.of(1), "why", Scribe.ACTOR);
        checkpoints.write();
        assertThat(checkpointFindings()).isEmpty();
    }

    @Test
    void checkpointsGoOnAcrossARestore() {
        scribe.record("covered");
        checkpoints.write();
        scribe.record("not covered before the restore");
        // As after a restore into a young cluster: transaction ids of the past lie in the future.
        scribe.tamper("update history set tx = (tx::text::bigint + 1000000000000)::text::xid8");
        jdbc.update("update history_checkpoint set tx = (tx::text::bigint + 1000000000000)::text::xid8");
        jdbc.update("delete from history_checkpoint");
        checkpoints.write();
        generation.startNew();
        UUID later = scribe.record("of the new generation");

        List<Checkpoint> written = checkpoints.write();

        assertThat(written).hasSize(2);
        assertThat(written).extracting(Checkpoint::entries).last().isEqualTo(1L);
        assertThat(verifier.verify(later).isClean()).isTrue();
        assertThat(checkpointFindings()).isEmpty();
    }

    private List<Finding> checkpointFindings() {
        return verifier.verifyAll().findings().stream()
                .filter(finding -> finding.recordId() == null)
                .toList();
    }

    /** Other tests start from a clean slate. */
    private void forget() {
        jdbc.update("delete from history_checkpoint");
    }
}
