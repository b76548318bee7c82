package io.mainstay.history;

import io.mainstay.record.Ids;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes records with history in tests, as the one write path does: row and log in one transaction. */
public final class Scribe {

    public static final UUID ACTOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final History history;
    private final Heads heads;

    public Scribe(JdbcTemplate jdbc, TransactionTemplate transactions, History history, Heads heads) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.history = history;
        this.heads = heads;
    }

    /** A service with one entry for each text. */
    public UUID record(String... texts) {
        UUID id = Ids.next();
        jdbc.update("insert into service (id, name) values (?, ?)", id, "service " + id);
        write(id, texts);
        return id;
    }

    public void write(UUID id, String... texts) {
        append(id, ACTOR, Arrays.stream(texts).map(Payloads::note).toArray(Event[]::new));
    }

    public void append(UUID id, UUID actor, Event... events) {
        transactions.executeWithoutResult(transaction -> {
            Heads.Locked locked = heads.lock(id).orElseThrow();
            Chain chain = new Chain(id, "service", locked.head());
            List<Entry> entries = Arrays.stream(events)
                    .map(event -> chain.append(event, Instant.now(), actor, null))
                    .toList();
            history.append(entries);
            heads.save(locked, chain.head());
        });
    }

    /** Does what only somebody with full power over the database can do. */
    public void tamper(String sql, Object... parameters) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.execute("set local mainstay.history_moves = 'on'");
            int touched = jdbc.update(sql, parameters);
            if (touched == 0) throw new AssertionError("nothing was tampered with");
        });
    }
}
