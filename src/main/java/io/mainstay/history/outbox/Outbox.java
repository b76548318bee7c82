package io.mainstay.history.outbox;

import io.mainstay.history.Entry;
import io.mainstay.history.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The log in order of delivery: by transaction, then position. Only entries of transactions older than all that are
 * still running are delivered, so that one which commits late is never skipped.
 */
@Repository
public class Outbox {

    private static final String AFTER = " from history where (tx, position) > (?::text::xid8, ?) and position > ? ";
    private static final String DELIVERABLE = "tx < pg_snapshot_xmin(pg_current_snapshot())";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An entry and its place. */
    public record Delivery(Entry entry, long tx, long position) {}

    /** What waits after a cursor. */
    enum Waiting {
        NOTHING,
        /** Only entries behind a transaction that still runs. */
        NOT_YET,
        READY
    }

    /** The next entries behind a cursor. */
    public List<Delivery> after(Cursor cursor, int limit) {
        return jdbc.query(
                "select " + History.COLUMNS + ", tx::text::bigint as tx_number, position" + AFTER + "and " + DELIVERABLE
                        + " order by tx, position limit ?",
                Outbox::delivery,
                Long.toUnsignedString(cursor.tx()),
                cursor.position(),
                cursor.floor(),
                limit);
    }

    Waiting waiting(Cursor cursor) {
        List<Boolean> first = jdbc.query(
                "select " + DELIVERABLE + AFTER + "order by tx, position limit 1",
                (row, index) -> row.getBoolean(1),
                Long.toUnsignedString(cursor.tx()),
                cursor.position(),
                cursor.floor());
        if (first.isEmpty()) return Waiting.NOTHING;
        return first.getFirst() ? Waiting.READY : Waiting.NOT_YET;
    }

    /** Behind all that was delivered, before all that is still running. */
    public Cursor now() {
        return jdbc.query(
                        "select generation, floor_position, pg_snapshot_xmin(pg_current_snapshot())::text::bigint, 0::bigint"
                                + " from history_generation order by generation desc limit 1",
                        Outbox::cursor)
                .getFirst();
    }

    /** A subscriber's cursor; of an earlier generation, or if there is none, where it has to start now. */
    Optional<Cursor> of(String subscriber) {
        return jdbc.query("""
                        select g.generation, g.floor_position,
                            (case when c.generation = g.generation then c.tx else g.floor_tx end)::text::bigint,
                            case when c.generation = g.generation then c.position else g.floor_position end
                        from history_cursor c, history_generation g
                        where c.subscriber = ? and g.generation = (select max(generation) from history_generation)
                        """, Outbox::cursor, subscriber).stream().findFirst();
    }

    void save(String subscriber, Cursor cursor) {
        jdbc.update(
                """
                insert into history_cursor (subscriber, generation, tx, position, updated_at)
                values (?, ?, ?::text::xid8, ?, ?)
                on conflict (subscriber) do update set generation = excluded.generation, tx = excluded.tx,
                    position = excluded.position, updated_at = excluded.updated_at
                """,
                subscriber,
                cursor.generation(),
                Long.toUnsignedString(cursor.tx()),
                cursor.position(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Creates the cursor of a subscriber that is new. */
    void begin(Subscriber subscriber) {
        Cursor now = now();
        Cursor start = subscriber.fromTheBeginning() ? new Cursor(now.generation(), now.floor(), 0, 0) : now;
        jdbc.update(
                """
                insert into history_cursor (subscriber, generation, tx, position, updated_at)
                values (?, ?, ?::text::xid8, ?, ?) on conflict do nothing
                """,
                subscriber.name(),
                start.generation(),
                Long.toUnsignedString(start.tx()),
                start.position(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Whether this transaction is now the only one in the cluster that works for the subscriber. */
    boolean lock(String subscriber) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtext('subscriber'), hashtext(?))", Boolean.class, subscriber));
    }

    void skip(String subscriber, Entry entry, String error) {
        jdbc.update(
                "insert into history_skipped (subscriber, record_id, seq, at, error) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                subscriber,
                entry.recordId(),
                entry.seq(),
                clock.instant().atOffset(ZoneOffset.UTC),
                error);
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(History.entry(row, index), row.getLong("tx_number"), row.getLong("position"));
    }

    private static Cursor cursor(ResultSet row, int index) throws SQLException {
        return new Cursor(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
}
