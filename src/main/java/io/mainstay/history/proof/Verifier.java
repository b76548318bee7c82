package io.mainstay.history.proof;

import io.mainstay.history.Bell;
import io.mainstay.history.Entry;
import io.mainstay.history.Heads;
import io.mainstay.history.History;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes chains and compares them with the records' rows and the signed checkpoints. Changes nothing. */
@Service
public class Verifier {

    private static final int FETCH = 5_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final History history;
    private final Heads heads;

    Verifier(DataSource dataSource, JdbcTemplate jdbc, History history, Heads heads) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.history = history;
        this.heads = heads;
    }

    /** For a command that runs without the application. */
    public static Verifier standalone(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        return new Verifier(dataSource, jdbc, new History(jdbc, new Bell()), new Heads(jdbc));
    }

    /**
     * Whether there is the checkpoint that somebody kept outside.
     *
     * @param anchor as the log printed it: number, colon, hash
     */
    public boolean has(String anchor) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from history_checkpoint where number || ':' || encode(hash, 'hex') = ?)",
                Boolean.class,
                anchor));
    }

    /** Checks one record. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(UUID recordId) {
        Verification.Tally tally = new Verification.Tally();
        ChainCheck check = new ChainCheck(recordId);
        List<Entry> entries = history.stored(recordId);
        entries.forEach(check::accept);
        tally.records = 1;
        tally.entries = entries.size();
        check.end(heads.of(recordId)).ifPresent(tally::found);
        return tally.result();
    }

    /** Checks every record and every checkpoint, in one snapshot, as a stream: memory does not grow with the log. */
    public Verification verifyAll() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                Verification.Tally tally = new Verification.Tally();
                chains(connection, tally);
                new CheckpointsWalk(connection, tally).run();
                return tally.result();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw jdbc.getExceptionTranslator().translate("verify history", null, e);
        }
    }

    private void chains(Connection connection, Verification.Tally tally) throws SQLException {
        String all = "select " + History.COLUMNS + " from history order by record_id, seq";
        try (PreparedStatement headStatement = connection.prepareStatement(heads.query());
                PreparedStatement entryStatement = connection.prepareStatement(all)) {
            headStatement.setFetchSize(FETCH);
            entryStatement.setFetchSize(FETCH);
            try (ResultSet headRows = headStatement.executeQuery();
                    ResultSet entryRows = entryStatement.executeQuery()) {
                new ChainsWalk(headRows, entryRows, tally).run();
            }
        }
    }
}
