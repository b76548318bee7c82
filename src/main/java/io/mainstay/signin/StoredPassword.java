package io.mainstay.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hash of a person's password, if they have one. */
record StoredPassword(
        UUID personId, @Nullable String hash, @Nullable Instant changedAt) {

    private static final String QUERY = """
            select p.id, c.password_hash, c.changed_at from person p left join credential c on c.person_id = p.id
            where lower(p.user_name) = lower(?) or lower(p.email) = lower(?)
            order by lower(p.user_name) = lower(?) desc limit 1""";

    /** By user name, else by e-mail address; null if nobody has either. */
    static @Nullable StoredPassword find(JdbcClient jdbc, String userName) {
        if (userName.indexOf('\0') >= 0) return null;
        String name = userName.strip();
        return jdbc.sql(QUERY)
                .params(name, name, name)
                .query((row, index) -> new StoredPassword(
                        row.getObject("id", UUID.class),
                        row.getString("password_hash"),
                        Instants.read(row, "changed_at")))
                .optional()
                .orElse(null);
    }
}
