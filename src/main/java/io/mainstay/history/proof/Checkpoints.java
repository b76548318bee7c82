package io.mainstay.history.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes signed checkpoints. The cost is that of the entries since the last one, not of all records. */
@Service
public class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    static final String COLUMNS =
            "number, at, generation, tx::text::bigint, position, entries, entries_hash, previous_hash";

    private final JdbcTemplate jdbc;
    private final SigningKey key;
    private final Clock clock;

    Checkpoints(JdbcTemplate jdbc, SigningKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** For a program that runs without the application; it opens the transaction in which one is written. */
    public static Checkpoints standalone(JdbcTemplate jdbc) {
        Clock clock = Clock.systemUTC();
        return new Checkpoints(jdbc, new SigningKey(jdbc, clock), clock);
    }

    /** Covers what has come since the last checkpoint; without news nothing is written. Returns those written. */
    @Transactional
    public List<Checkpoint> write() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('history_checkpoint'))", row -> {});
        Checkpoint last = last();
        String horizon = jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
        List<Checkpoint> written = new ArrayList<>();
        for (Generation generation : jdbc.query(Generation.ALL, Generation::of)) {
            if (last != null && generation.number() < last.generation()) continue;
            Checkpoint next = next(last, generation, generation.isCurrent() ? horizon : null);
            if (next.entries() == 0) continue;
            store(next);
            written.add(next);
            last = next;
        }
        return written;
    }

    private Checkpoint next(@Nullable Checkpoint last, Generation generation, @Nullable String horizon) {
        Checkpoint.Summary summary = new Checkpoint.Summary();
        long[] end = last != null && last.generation() == generation.number()
                ? new long[] {last.tx(), last.position()}
                : new long[] {0, 0};
        JdbcTemplate streaming = streaming();
        streaming.query(
                """
                select record_id, seq, hash, tx::text::bigint, position from history
                where (tx, position) > (?::text::xid8, ?) and position > ? and position <= ?
                  and (?::text is null or tx < ?::text::xid8)
                order by tx, position
                """,
                row -> {
                    summary.add(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3));
                    end[0] = row.getLong(4);
                    end[1] = row.getLong(5);
                },
                Long.toUnsignedString(end[0]),
                end[1],
                generation.floor(),
                generation.ceiling(),
                horizon,
                horizon);
        return new Checkpoint(
                last == null ? 1 : last.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                generation.number(),
                end[0],
                end[1],
                summary.entries,
                summary.hash(),
                last == null ? null : last.hash());
    }

    private void store(Checkpoint checkpoint) {
        SigningKey.Signed signed = key.sign(checkpoint.hash());
        jdbc.update(
                """
                insert into history_checkpoint (number, at, generation, tx, position, entries, entries_hash,
                    previous_hash, hash, public_key, signature)
                values (?, ?, ?, ?::text::xid8, ?, ?, ?, ?, ?, ?, ?)
                """,
                checkpoint.number(),
                checkpoint.at().atOffset(ZoneOffset.UTC),
                checkpoint.generation(),
                Long.toUnsignedString(checkpoint.tx()),
                checkpoint.position(),
                checkpoint.entries(),
                checkpoint.entriesHash(),
                checkpoint.previousHash(),
                checkpoint.hash(),
                signed.publicKey(),
                signed.signature());
        LOG.info("History checkpoint {} covers {} new entries", checkpoint.anchor(), checkpoint.entries());
    }

    private @Nullable Checkpoint last() {
        List<Checkpoint> last = jdbc.query(
                "select " + COLUMNS + " from history_checkpoint order by number desc limit 1", Checkpoints::checkpoint);
        return last.isEmpty() ? null : last.getFirst();
    }

    static Checkpoint checkpoint(ResultSet row, int index) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getBytes(7),
                row.getBytes(8));
    }

    /** Rows come as a stream, which the driver does only within a transaction and with a fetch size. */
    private JdbcTemplate streaming() {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(5_000);
        return streaming;
    }
}
