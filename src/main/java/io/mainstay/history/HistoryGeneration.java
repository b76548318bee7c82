package io.mainstay.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Generations of the log: transaction ids do not survive a restore, so each restore starts a new one. */
@Service
public class HistoryGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryGeneration.class);

    private static final String CLUSTER_ID = """
            (case when has_function_privilege('pg_control_system()', 'execute')
                then (select system_identifier from pg_control_system()) end)
            """;

    private static final String START = """
            insert into history_generation (generation, started_at, floor_position, floor_tx, cluster_id)
            select max(generation) + 1, now(),
                greatest((select max(position) from history), (select last_value from history_position)),
                pg_current_xact_id(), %s
            from history_generation
            returning generation
            """.formatted(CLUSTER_ID);

    private final JdbcTemplate jdbc;

    HistoryGeneration(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Starts a new generation: subscribers go on behind all entries that are there now, and none is sent again. To be
     * called by a restore, when all rows are in and the sequences are set, before anything else writes.
     */
    @Transactional
    public int startNew() {
        ConnectionCallback<Integer> start = HistoryGeneration::startNew;
        return Objects.requireNonNull(jdbc.execute(start));
    }

    /** As {@link #startNew()}, where there is no application yet but a connection. */
    public static int startNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(START)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Starts a new generation if the database was copied to another PostgreSQL cluster by other means than ours. */
    @Transactional
    public void startNewIfCopied() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('history_generation'))", row -> {});
        jdbc.update("update history_generation set cluster_id = " + CLUSTER_ID + " where cluster_id is null");
        Boolean copied = jdbc.queryForObject(
                "select coalesce((select cluster_id from history_generation order by generation desc limit 1) <> "
                        + CLUSTER_ID + ", false)",
                Boolean.class);
        if (Boolean.TRUE.equals(copied))
            LOG.warn("This database was copied from another cluster: history generation {} begins", startNew());
    }
}
