package io.mainstay.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ends of all chains. Every table whose rows have a history carries {@code id}, {@code history_seq} and
 * {@code history_hash}; a new one is found by these columns.
 */
@Repository
public class Heads {

    private final JdbcTemplate jdbc;
    private volatile List<String> tables = List.of();

    public Heads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A record's row, locked until the transaction ends. */
    public record Locked(String table, UUID recordId, Head head) {}

    /** Locks a record of any type; empty if there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Locked> lock(UUID recordId) {
        for (String table : tables()) {
            List<Head> found = jdbc.query(
                    "select history_seq, history_hash from " + table + " where id = ? for update",
                    Heads::head,
                    recordId);
            if (!found.isEmpty()) return Optional.of(new Locked(table, recordId, found.getFirst()));
        }
        return Optional.empty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Locked locked, Head head) {
        jdbc.update(
                "update " + locked.table() + " set history_seq = ?, history_hash = ? where id = ?",
                head.seq(),
                head.hash(),
                locked.recordId());
    }

    /** What a record's row says of its chain, or null if there is no such row. */
    public @Nullable Head of(UUID recordId) {
        for (String table : tables()) {
            List<Head> found = jdbc.query(
                    "select history_seq, history_hash from " + table + " where id = ?", Heads::head, recordId);
            if (!found.isEmpty()) return found.getFirst();
        }
        return null;
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        return new Head(row.getInt(1), row.getBytes(2));
    }

    /** Id, seq and hash of every record, by id. */
    public String query() {
        List<String> parts = new ArrayList<>();
        for (String table : tables()) parts.add("select id, history_seq, history_hash from " + table);
        return String.join(" union all ", parts) + " order by id";
    }

    private List<String> tables() {
        if (tables.isEmpty()) {
            tables = jdbc.queryForList("""
                    select quote_ident(c.relname) from pg_attribute a join pg_class c on c.oid = a.attrelid
                    where a.attname = 'history_hash' and not a.attisdropped and c.relkind = 'r'
                      and c.relnamespace = current_schema()::regnamespace
                    order by c.reltuples desc
                    """, String.class);
        }
        return tables;
    }
}
