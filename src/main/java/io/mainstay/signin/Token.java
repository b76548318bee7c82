package io.mainstay.signin;

import io.mainstay.record.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it. */
public record Token(
        UUID id,
        UUID personId,
        String name,
        Set<TokenScope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static Token read(ResultSet row) throws SQLException {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (String code : (String[]) row.getArray("scopes").getArray())
            scopes.add(Coded.parse(TokenScope.class, code));
        return new Token(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                scopes,
                Instants.require(row, "created_at"),
                Instants.read(row, "expires_at"),
                Instants.read(row, "last_used_at"));
    }
}
