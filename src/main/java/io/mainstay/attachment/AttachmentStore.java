package io.mainstay.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows and chunks. Chunks are written and read one by one, so that neither memory nor a transaction holds a file. */
@Repository
class AttachmentStore {

    static final int CHUNK_BYTES = 256 * 1024;

    private static final String SELECT =
            "select id, ticket_id, name, media_type, size, public, uploaded_by_id, uploaded_at, deleted_at"
                    + " from attachment where ";

    private final JdbcTemplate jdbc;

    AttachmentStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String name, UUID personId, Instant at) {
        jdbc.update(
                "insert into attachment (id, name, media_type, uploaded_by_id, uploaded_at) values (?, ?, ?, ?, ?)",
                id,
                name,
                MediaKind.UNKNOWN,
                personId,
                at.atOffset(ZoneOffset.UTC));
    }

    void chunk(UUID id, int position, byte[] data) {
        jdbc.update(
                "insert into attachment_chunk (attachment_id, position, data) values (?, ?, ?)", id, position, data);
    }

    void complete(UUID id, String mediaType, long size, byte[] sha256) {
        jdbc.update(
                "update attachment set media_type = ?, size = ?, sha256 = ? where id = ?", mediaType, size, sha256, id);
    }

    /** Gives waiting uploads of a person to a ticket; returns them. */
    List<Attachment> attach(Collection<UUID> ids, UUID ticketId, boolean isPublic, UUID personId) {
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.update(
                "update attachment set ticket_id = ?, public = ? where id = any(?) and ticket_id is null"
                        + " and sha256 is not null and uploaded_by_id = ?",
                ticketId,
                isPublic,
                all,
                personId);
        return jdbc.query(
                SELECT + "id = any(?) and ticket_id = ? order by uploaded_at, id",
                AttachmentStore::attachment,
                all,
                ticketId);
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.query(SELECT + "id = ?", AttachmentStore::attachment, id).stream()
                .findFirst();
    }

    List<Attachment> ofTicket(UUID ticketId) {
        return jdbc.query(SELECT + "ticket_id = ? order by uploaded_at, id", AttachmentStore::attachment, ticketId);
    }

    int countOf(UUID ticketId) {
        Integer count = jdbc.queryForObject(
                "select count(*) from attachment where ticket_id = ? and deleted_at is null", Integer.class, ticketId);
        return count == null ? 0 : count;
    }

    long totalSize() {
        Long total = jdbc.queryForObject("select coalesce(sum(size), 0) from attachment", Long.class);
        return total == null ? 0 : total;
    }

    /** Removes the content, keeps the row. */
    void empty(UUID id, Instant at, UUID personId) {
        jdbc.update("delete from attachment_chunk where attachment_id = ?", id);
        jdbc.update(
                "update attachment set size = 0, sha256 = null, deleted_at = ?, deleted_by_id = ? where id = ?",
                at.atOffset(ZoneOffset.UTC),
                personId,
                id);
    }

    void rename(UUID id, String name) {
        jdbc.update("update attachment set name = ? where id = ?", name, id);
    }

    void discard(UUID id) {
        jdbc.update("delete from attachment where id = ? and ticket_id is null", id);
    }

    /** Forgets uploads that never found a ticket. */
    int discardWaiting(Instant olderThan) {
        return jdbc.update(
                "delete from attachment where ticket_id is null and uploaded_at < ?",
                olderThan.atOffset(ZoneOffset.UTC));
    }

    /** Writes the bytes from {@code first} to {@code last} (both included), a chunk at a time. */
    void copy(UUID id, long first, long last, OutputStream to) throws IOException {
        long from = first;
        while (from <= last) {
            int position = Math.toIntExact(from / CHUNK_BYTES);
            List<byte[]> found = jdbc.query(
                    "select data from attachment_chunk where attachment_id = ? and position = ?",
                    (row, index) -> row.getBytes(1),
                    id,
                    position);
            if (found.isEmpty()) throw new IOException("attachment " + id + " was deleted while it was read");
            byte[] data = found.getFirst();
            int offset = Math.toIntExact(from % CHUNK_BYTES);
            int length = Math.toIntExact(Math.min(data.length - offset, last - from + 1));
            to.write(data, offset, length);
            from += length;
        }
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("public"),
                row.getObject("uploaded_by_id", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                deleted == null ? null : deleted.toInstant());
    }
}
