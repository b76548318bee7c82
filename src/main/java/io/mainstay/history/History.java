package io.mainstay.history;

import io.mainstay.database.Sql;
import io.mainstay.record.Coded;
import io.mainstay.record.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends to the log and reads a record's entries. */
@Repository
public class History {

    /** Clocks of nodes may differ, so an entry may be a little older than its record. */
    private static final Duration CLOCK_SLACK = Duration.ofDays(1);

    public static final String COLUMNS =
            "record_id, seq, at, record_type, kind, public, actor_id, cause_id, cause_seq, payload, salt, digest, hash";

    private final JdbcTemplate jdbc;
    private final Bell bell;

    public History(JdbcTemplate jdbc, Bell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /**
     * The INSERT for the given entries (at least one), to be sent in the same statement as the rows that they tell of;
     * followed by {@link #appended()}.
     */
    public static Sql insertion(List<Entry> entries) {
        List<Sql> rows = entries.stream().map(History::row).toList();
        return Sql.of("insert into history (" + COLUMNS + ") values").then(Sql.join(", ", rows));
    }

    public void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        Sql insertion = insertion(entries);
        jdbc.update(insertion.text(), insertion.arguments());
        appended();
    }

    /** Wakes the followers when the current transaction has committed. */
    public void appended() {
        bell.ringAfterCommit();
    }

    /**
     * All entries of a record, oldest first, as an agent reads them.
     *
     * @param since when the record was opened: older months are not looked into
     */
    public List<Entry> of(UUID recordId, Instant since) {
        List<Entry> stored = jdbc.query(
                "select " + COLUMNS + " from history where record_id = ? and at >= ? order by seq",
                History::entry,
                recordId,
                since.minus(CLOCK_SLACK).atOffset(ZoneOffset.UTC));
        return Redaction.applied(stored);
    }

    /** What a requester may read of a record, oldest first: public entries, and in them the public fields only. */
    public List<Entry> publicOf(RecordType type, UUID recordId, Instant since) {
        return PublicView.of(type, of(recordId, since));
    }

    /** All entries as they are stored, oldest first. */
    public List<Entry> stored(UUID recordId) {
        return jdbc.query(
                "select " + COLUMNS + " from history where record_id = ? order by seq", History::entry, recordId);
    }

    Optional<String> typeOf(UUID recordId) {
        return jdbc
                .query(
                        "select record_type from history where record_id = ? limit 1",
                        (row, index) -> row.getString(1),
                        recordId)
                .stream()
                .findFirst();
    }

    /** Removes payload and salt of an entry; an entry that tells who and why must follow in the same transaction. */
    void erase(Entry entry) {
        jdbc.update(
                "update history set payload = null, salt = null where record_id = ? and seq = ? and at = ?",
                entry.recordId(),
                entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC));
    }

    private static Sql row(Entry entry) {
        Cause cause = entry.cause();
        return Sql.of(
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.recordId(),
                entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.recordType(),
                entry.kind().code(),
                entry.isPublic(),
                entry.actorId(),
                cause == null ? null : cause.recordId(),
                cause == null ? null : cause.seq(),
                entry.payload(),
                entry.salt(),
                entry.digest(),
                entry.hash());
    }

    public static Entry entry(ResultSet row, int index) throws SQLException {
        UUID causeId = row.getObject("cause_id", UUID.class);
        return new Entry(
                row.getObject("record_id", UUID.class),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("record_type"),
                Coded.parse(HistoryKind.class, row.getString("kind")),
                row.getBoolean("public"),
                row.getObject("actor_id", UUID.class),
                causeId == null ? null : new Cause(causeId, row.getInt("cause_seq")),
                row.getString("payload"),
                row.getBytes("salt"),
                row.getBytes("digest"),
                row.getBytes("hash"));
    }
}
