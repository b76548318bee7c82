package io.mainstay.ticket;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How far each person has read each ticket: the unread mark. */
@Repository
public class Reads {

    private final JdbcTemplate jdbc;

    Reads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The person has seen the ticket up to this entry. Writes only if that is news. */
    public void mark(UUID personId, UUID ticketId, int seq) {
        jdbc.update("""
                insert into ticket_read (person_id, ticket_id, seq) values (?, ?, ?)
                on conflict (person_id, ticket_id) do update set seq = excluded.seq where ticket_read.seq < excluded.seq""", personId, ticketId, seq);
    }

    /** The last entry that the person has seen, of those tickets that they opened at all. */
    public Map<UUID, Integer> of(UUID personId, Collection<UUID> ticketIds) {
        Map<UUID, Integer> seen = new HashMap<>();
        jdbc.query(
                "select ticket_id, seq from ticket_read where person_id = ? and ticket_id = any(?)",
                row -> {
                    seen.put(row.getObject(1, UUID.class), row.getInt(2));
                },
                personId,
                ticketIds.toArray(UUID[]::new));
        return seen;
    }
}
