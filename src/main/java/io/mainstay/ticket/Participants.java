package io.mainstay.ticket;

import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who follow a ticket besides its caller. */
@Repository
public class Participants {

    private final JdbcClient jdbc;
    private final TicketStore store;

    Participants(JdbcClient jdbc, TicketStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Why somebody follows a ticket. */
    public enum Part implements Coded {
        /** Wants the news. */
        WATCHER,
        /** Suffers the same: is counted, and reads what is announced, not the ticket. */
        AFFECTED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Participant(UUID personId, String name, Part part) {}

    /** In the order in which they joined. */
    public List<Participant> of(UUID ticketId) {
        return jdbc.sql("""
                        select p.person_id, n.name, p.role from ticket_person p join person n on n.id = p.person_id
                        where p.ticket_id = ? order by p.added_at, n.name""")
                .param(ticketId)
                .query((row, index) -> new Participant(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        Coded.parse(Part.class, row.getString("role"))))
                .list();
    }

    /** Adds a person to a locked ticket; harmless if they are there. */
    public Ticket add(TicketType type, Ticket locked, UUID personId, Part part, Writing writing) {
        int added = jdbc.sql("""
                        insert into ticket_person (ticket_id, person_id, role, added_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(locked.id(), personId, part.code(), writing.at().atOffset(ZoneOffset.UTC))
                .update();
        return added == 0 ? locked : record(type, locked, HistoryKind.PERSON_ADDED, personId, part, writing);
    }

    /** Removes a person from a locked ticket; harmless if they are not there. */
    public Ticket remove(TicketType type, Ticket locked, UUID personId, Part part, Writing writing) {
        int removed = jdbc.sql("delete from ticket_person where ticket_id = ? and person_id = ? and role = ?")
                .params(locked.id(), personId, part.code())
                .update();
        return removed == 0 ? locked : record(type, locked, HistoryKind.PERSON_REMOVED, personId, part, writing);
    }

    private Ticket record(TicketType type, Ticket locked, HistoryKind kind, UUID personId, Part part, Writing writing) {
        Event event = Payloads.of(kind, part == Part.WATCHER, "person", personId.toString(), "part", part.code());
        return store.update(type, locked, new Draft(locked.values()), List.of(event), writing);
    }
}
