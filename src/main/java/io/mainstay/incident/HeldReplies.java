package io.mainstay.incident;

import io.mainstay.history.Redactable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The replies that wait for their author's seconds of doubt to pass. The process sends them. */
@Repository
class HeldReplies implements Redactable {

    private static final String SELECT = """
            select h.id, h.ticket_id, h.author_id, p.name, h.text, h.uploads, h.due_at, h.refusal
            from held_reply h join person p on p.id = h.author_id join ticket t on t.id = h.ticket_id
            where h.sent_at is null and\s""";

    private final JdbcTemplate jdbc;

    HeldReplies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a reply; false if the same one was kept before. */
    boolean hold(UUID id, UUID ticketId, UUID authorId, String text, List<UUID> uploads, Instant dueAt) {
        return jdbc.update(
                        "insert into held_reply (id, ticket_id, author_id, text, uploads, due_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                        id,
                        ticketId,
                        authorId,
                        text,
                        uploads.toArray(UUID[]::new),
                        dueAt.atOffset(ZoneOffset.UTC))
                > 0;
    }

    /** What waits on a ticket, oldest first. */
    List<HeldReply> of(UUID ticketId) {
        return jdbc.query(SELECT + "h.ticket_id = ? order by h.due_at", HeldReplies::reply, ticketId);
    }

    /** The next that is due, locked; those that another node is sending are passed over. */
    Optional<HeldReply> nextDue(Instant now) {
        return jdbc
                .query(
                        SELECT + "h.refusal is null and h.due_at <= ? order by h.due_at limit 1"
                                + " for update of h skip locked",
                        HeldReplies::reply,
                        now.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    /** Makes what an author has waiting on a ticket due at once; false if there is nothing. */
    boolean hasten(UUID ticketId, UUID authorId, Instant now) {
        return jdbc.update(
                        "update held_reply set due_at = least(due_at, ?)"
                                + " where ticket_id = ? and author_id = ? and sent_at is null and refusal is null",
                        now.atOffset(ZoneOffset.UTC),
                        ticketId,
                        authorId)
                > 0;
    }

    /** Takes it back; false if it is sent already. One that was refused may be taken away by whoever works on it. */
    boolean withdraw(UUID id, UUID ticketId, UUID personId) {
        return jdbc.update(
                        "delete from held_reply where id = ? and ticket_id = ? and sent_at is null"
                                + " and (author_id = ? or refusal is not null)",
                        id,
                        ticketId,
                        personId)
                > 0;
    }

    /** It is in the history now: nothing of its content stays here. */
    void sent(UUID id, Instant now) {
        jdbc.update(
                "update held_reply set sent_at = ?, text = '', uploads = '{}' where id = ?",
                now.atOffset(ZoneOffset.UTC),
                id);
    }

    void refused(UUID id, String message) {
        jdbc.update("update held_reply set refusal = ? where id = ? and sent_at is null", message, id);
    }

    /** Not its fault: it is tried again at that time. */
    void defer(UUID id, Instant until) {
        jdbc.update("update held_reply set due_at = ? where id = ?", until.atOffset(ZoneOffset.UTC), id);
    }

    int forgetSent(Instant before) {
        return jdbc.update("delete from held_reply where sent_at < ?", before.atOffset(ZoneOffset.UTC));
    }

    @Override
    public void redact(Erased erased) {
        if (erased.text() == null) return;
        for (HeldReply held : of(erased.recordId()))
            jdbc.update("update held_reply set text = ? where id = ?", erased.clean(held.text()), held.id());
    }

    private static HeldReply reply(ResultSet row, int index) throws SQLException {
        return new HeldReply(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                List.of((UUID[]) row.getArray(6).getArray()),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8));
    }
}
