package io.mainstay.bench;

import io.mainstay.record.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signs people of the generated world in, as rows: they have no passwords. */
final class Guests {

    /** An agent, whose teams the list cells choose. */
    static final String AGENT = "person8600";

    static final String REQUESTER = "person4000";
    static final String BUSIEST = "person0";

    /** An agent of the service desk, who opened tickets for others and watches nothing in particular. */
    static final String ADMINISTRATOR = "person9999";

    private final JdbcTemplate jdbc;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    Guests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the administrator one; the generated world has none, and without one the product asks for its set-up. */
    void administrator() {
        jdbc.update(
                "insert into role_grant (id, person_id, role) select ?, id, 'administrator' from person p"
                        + " where user_name = ? and not exists (select from role_grant g where g.person_id = p.id"
                        + " and g.role = 'administrator')",
                Ids.next(),
                ADMINISTRATOR);
    }

    /** A member of the largest team, with tickets of their own. */
    String busyAgent() {
        return jdbc.query(
                        "select p.user_name from person p join team_member m on m.person_id = p.id join team t on t.id = m.team_id"
                                + " where t.name = 'Team 0' and p.user_name <> ? order by p.user_name limit 1",
                        (row, index) -> row.getString(1),
                        ADMINISTRATOR)
                .getFirst();
    }

    /** The secret of a session that lasts for the day. */
    String session(String userName) {
        return sessions.computeIfAbsent(userName, this::open);
    }

    private String open(String userName) {
        String secret = "bench-" + UUID.randomUUID();
        jdbc.update(
                "insert into session (id_hash, id, person_id, created_at, last_seen_at, expires_at)"
                        + " select ?, ?, id, now(), now(), now() + interval '1 day' from person where user_name = ?",
                sha256(secret),
                Ids.next(),
                userName);
        return secret;
    }

    /** What a program of the person sends as Authorization. */
    String bearer(String userName) {
        String secret = "mst_bench-" + UUID.randomUUID();
        jdbc.update(
                "insert into api_token (id, token_hash, person_id, name, scopes, created_at, expires_at)"
                        + " select ?, ?, id, 'bench', '{read,write}', now(), now() + interval '1 day' from person"
                        + " where user_name = ?",
                Ids.next(),
                sha256(secret),
                userName);
        return "Bearer " + secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
