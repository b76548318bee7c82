package io.mainstay.history.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.HistoryGeneration;
import io.mainstay.history.Payloads;
import io.mainstay.record.Ids;
import io.mainstay.testing.MainstayTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@MainstayTest
class OutboxTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private HistoryGeneration generation;

    private final Set<UUID> ours = new HashSet<>();
    private final List<UUID> taken = new ArrayList<>();

    /** Transactions that begin, write, commit and roll back in any order: each committed entry comes exactly once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverSkipsAnEntryThatCommitsLate(long seed) throws SQLException {
        Random random = new Random(seed);
        Follower follower = follower("interleaved-" + seed, batch -> {});
        Set<UUID> committed = new HashSet<>();
        List<Writer> open = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            int choice = random.nextInt(10);
            if (choice < 3 && open.size() < 5) open.add(new Writer());
            else if (choice < 6 && !open.isEmpty())
                open.get(random.nextInt(open.size())).write();
            else if (choice < 8 && !open.isEmpty())
                committed.addAll(open.remove(random.nextInt(open.size())).end(random.nextInt(4) > 0));
            else follower.turn();
        }
        for (Writer writer : open) committed.addAll(writer.end(true));
        drain(follower);
        assertThat(taken).doesNotHaveDuplicates();
        assertThat(taken).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void goesOnWhereAnotherFollowerStopped() throws SQLException {
        Follower first = follower("restart", batch -> {});
        UUID one = written();
        drain(first);
        UUID two = written();
        drain(follower("restart", batch -> {}));
        assertThat(taken).containsExactly(one, two);
    }

    @Test
    void takesABatchAgainWhoseHandlingFailed() throws SQLException {
        List<Integer> attempts = new ArrayList<>();
        Follower follower = follower("failing", batch -> {
            attempts.add(batch.size());
            if (attempts.size() < 3) throw new IllegalStateException("not now");
        });
        UUID one = written();
        UUID two = written();
        drain(follower);
        assertThat(taken).containsExactly(one, two);
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void leavesAnEntryBehindThatFailsForever() throws SQLException {
        UUID[] poison = new UUID[1];
        Follower follower = follower("poisoned", batch -> {
            if (batch.stream().anyMatch(entry -> entry.recordId().equals(poison[0])))
                throw new IllegalStateException("never");
        });
        UUID one = written();
        poison[0] = written();
        UUID three = written();
        for (int turn = 0; turn < 60; turn++) follower.turn();
        assertThat(taken).containsExactly(one, three);
        assertThat(jdbc.queryForObject(
                        "select count(*) from history_skipped where subscriber = 'poisoned' and record_id = ?",
                        Integer.class,
                        poison[0]))
                .isEqualTo(1);
    }

    @Test
    void sendsNothingAgainAfterARestore() throws SQLException {
        Follower follower = follower("restored", batch -> {});
        UUID before = written();
        drain(follower);
        written();
        // Transaction ids of the old cluster lie in this one's past or future; both must stay unsent.
        try (Connection connection = dataSource.getConnection()) {
            HistoryGeneration.startNew(connection);
        }
        drain(follower);
        UUID after = written();
        drain(follower);
        assertThat(taken).containsExactly(before, after);
    }

    @Test
    void aLongForeignTransactionShowsAsLag() throws SQLException, InterruptedException {
        Follower follower = follower("held", batch -> {});
        Writer foreign = new Writer();
        foreign.write();
        UUID one = written();
        follower.turn();
        Thread.sleep(5);
        follower.turn();
        assertThat(taken).isEmpty();
        assertThat(follower.lag()).isGreaterThan(Duration.ofMillis(4));
        foreign.end(false);
        drain(follower);
        assertThat(taken).containsExactly(one);
        assertThat(follower.lag()).isZero();
    }

    @Test
    void aCopyInAnotherClusterStartsANewGeneration() {
        Integer before = jdbc.queryForObject("select max(generation) from history_generation", Integer.class);
        generation.startNewIfCopied();
        assertThat(jdbc.queryForObject("select max(generation) from history_generation", Integer.class))
                .isEqualTo(before);
        jdbc.update("update history_generation set cluster_id = cluster_id - 1");
        generation.startNewIfCopied();
        assertThat(jdbc.queryForObject("select max(generation) from history_generation", Integer.class))
                .isGreaterThan(before);
    }

    /** These records have entries and no row, which verification would rightly complain of. */
    @AfterEach
    void removeOurs() {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute("set local mainstay.history_moves = 'on'");
            jdbc.update("delete from history where record_id = any(?)", (Object) ours.toArray(UUID[]::new));
        });
    }

    private Follower follower(String name, Consumer<List<Entry>> handling) {
        Subscriber subscriber = new Subscriber() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void handle(List<Entry> batch) {
                handling.accept(batch);
                batch.stream().map(Entry::recordId).filter(ours::contains).forEach(taken::add);
            }
        };
        Follower follower = new Follower(subscriber, outbox, transactions, Clock.systemUTC());
        follower.turn();
        return follower;
    }

    private void drain(Follower follower) {
        for (int turn = 0; turn < 20; turn++) follower.turn();
    }

    private UUID written() throws SQLException {
        Writer writer = new Writer();
        writer.write();
        return writer.end(true).getFirst();
    }

    /** A transaction of its own that writes first entries of new records. */
    private final class Writer {
        private final Connection connection;
        private final List<UUID> written = new ArrayList<>();

        Writer() throws SQLException {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
        }

        void write() {
            UUID id = Ids.next();
            Entry entry = new Chain(id, "service", Head.NONE).append(Payloads.note("x"), Instant.now(), null, null);
            Sql insertion = History.insertion(List.of(entry));
            new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                    .update(insertion.text(), insertion.arguments());
            ours.add(id);
            written.add(id);
        }

        List<UUID> end(boolean commit) throws SQLException {
            try (connection) {
                if (commit) connection.commit();
                else connection.rollback();
                connection.setAutoCommit(true);
            }
            return commit ? written : List.of();
        }
    }
}
