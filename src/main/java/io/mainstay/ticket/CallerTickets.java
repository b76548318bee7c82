package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** A caller's tickets at a glance: those that are open, and the last ones before. */
@Repository
public class CallerTickets {

    private static final int OPEN = 8;
    private static final int BEFORE = 5;

    private final JdbcTemplate jdbc;

    CallerTickets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One ticket in a short list. */
    public record Brief(UUID id, String type, String number, String title, int state, Instant opened) {}

    /** At most eight open ones and five before, newest first. */
    public record AtAGlance(List<Brief> open, List<Brief> before) {
        public boolean isEmpty() {
            return open.isEmpty() && before.isEmpty();
        }
    }

    public AtAGlance of(UUID callerId, Viewer viewer) {
        return new AtAGlance(
                briefs(callerId, viewer, "t.state_class < 4", OPEN),
                briefs(callerId, viewer, "t.state_class >= 4", BEFORE));
    }

    private List<Brief> briefs(UUID callerId, Viewer viewer, String which, int limit) {
        Sql sql = Sql.of(
                        "select t.id, t.type, t.number, t.title, t.state, t.opened_at from ticket t"
                                + " where t.caller_id = ? and " + which + " and",
                        callerId)
                .then(TicketAccess.scope(viewer).predicate())
                .then("order by t.opened_at desc, t.id desc limit " + limit);
        return jdbc.query(sql.text(), CallerTickets::brief, sql.arguments());
    }

    private static Brief brief(ResultSet row, int index) throws SQLException {
        return new Brief(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
