package io.mainstay.history;

import io.mainstay.database.Sql;
import io.mainstay.record.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Appends to the log and reads a record's entries. */
@Repository
public class History {

    static final String COLUMNS =
            "record_id, seq, at, record_type, kind, public, actor_id, cause_id, cause_seq, payload, salt, digest, hash";

    private final JdbcTemplate jdbc;

    public History(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The INSERT for the given entries (at least one), to be sent in the same statement or transaction as the rows. */
    public static Sql insertion(List<Entry> entries) {
        List<Sql> rows = entries.stream().map(History::row).toList();
        return Sql.of("insert into history (" + COLUMNS + ") values").then(Sql.join(", ", rows));
    }

    public void append(List<Entry> entries) {
        if (entries.isEmpty()) return;
        Sql insertion = insertion(entries);
        jdbc.update(insertion.text(), insertion.arguments());
    }

    /** All entries of a record, oldest first. */
    public List<Entry> of(UUID recordId) {
        return jdbc.query(
                "select " + COLUMNS + " from history where record_id = ? order by seq", History::entry, recordId);
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

    static Entry entry(ResultSet row, int index) throws SQLException {
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
