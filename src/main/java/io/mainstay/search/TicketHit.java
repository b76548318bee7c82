package io.mainstay.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A ticket that a search found. */
public record TicketHit(UUID id, String type, String number, String title, boolean active, Instant opened) {

    /** Of alias {@code t}. */
    static final String COLUMNS = "t.id, t.type, t.number, t.title, t.active, t.opened_at";

    static TicketHit read(ResultSet row, int index) throws SQLException {
        return new TicketHit(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("number"),
                row.getString("title"),
                row.getBoolean("active"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
