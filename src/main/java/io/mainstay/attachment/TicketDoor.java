package io.mainstay.attachment;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a viewer may do with the files of a ticket; a ticket outside their scope is not there. */
@Component
class TicketDoor {

    private static final List<Field<?>> NEEDED = List.of(
            TicketFields.ID,
            TicketFields.TYPE,
            TicketFields.TEAM,
            TicketFields.ORGANISATION,
            TicketFields.RESTRICTED,
            TicketFields.CALLER,
            TicketFields.OPENED_BY,
            TicketFields.STATE_CLASS);

    private final JdbcTemplate jdbc;

    TicketDoor(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket's rights, for one viewer. */
    record Rights(UUID ticketId, String type, boolean readsInternal, boolean works, boolean concerned, boolean closed) {
        boolean reads(Attachment attachment) {
            return attachment.isPublic() || readsInternal;
        }

        boolean adds(boolean isPublic) {
            return works || (concerned && isPublic);
        }
    }

    Optional<Rights> open(UUID ticketId, Viewer viewer) {
        Rows rows = new Rows(NEEDED);
        Sql mine = Sql.of("t.id = ?", ticketId).and(TicketAccess.scope(viewer).predicate());
        return jdbc
                .query("select " + rows.columns() + " from ticket t where " + mine.text(), rows, mine.arguments())
                .stream()
                .map(ticket -> rights(ticket, viewer))
                .findFirst();
    }

    private Rights rights(Values ticket, Viewer viewer) {
        UUID id = ticket.require(TicketFields.ID);
        return new Rights(
                id,
                ticket.require(TicketFields.TYPE),
                TicketAccess.readsInternal(viewer, ticket),
                TicketAccess.works(viewer, ticket),
                isConcerned(ticket, viewer),
                ticket.require(TicketFields.STATE_CLASS) == StateClass.CLOSED);
    }

    private boolean isConcerned(Values ticket, Viewer viewer) {
        UUID person = viewer.personId();
        if (person.equals(ticket.get(TicketFields.CALLER)) || person.equals(ticket.get(TicketFields.OPENED_BY)))
            return true;
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from ticket_person where ticket_id = ? and person_id = ? and role = 'watcher')",
                Boolean.class,
                ticket.require(TicketFields.ID),
                person));
    }
}
