package io.mainstay.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as its owner sees it. */
public record Session(
        UUID id,
        UUID personId,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable String userAgent,
        @Nullable String address) {

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Instants.require(row, "created_at"),
                Instants.require(row, "last_seen_at"),
                Instants.require(row, "expires_at"),
                row.getString("user_agent"),
                row.getString("address"));
    }
}
