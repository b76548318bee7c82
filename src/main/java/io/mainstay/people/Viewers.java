package io.mainstay.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Coded;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Loads people as viewers; another node's change is seen within {@link #MEMORY} at the latest, this node's at once. */
@Component
public class Viewers {

    /** How long a loaded viewer is believed. */
    public static final Duration MEMORY = Duration.ofSeconds(5);

    private static final String ACCOUNT = """
            select p.id, p.user_name, p.name, p.organisation_id, p.zone, p.language, p.theme, c.changed_at,
                coalesce(p.preferences -> 'keys', '{}')::text as keys,
                (select array_agg(g.role || ' ' || coalesce(g.organisation_id::text, '') || ' ' || g.own_teams_only)
                    from role_grant g where g.person_id = p.id) as grants,
                (select array_agg(m.team_id) from team_member m join team on team.id = m.team_id
                    where m.person_id = p.id and team.active) as teams
            from person p left join credential c on c.person_id = p.id
            where p.id = ? and p.active""";

    private final JdbcClient jdbc;
    private final Cache<UUID, Optional<Account>> known =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(MEMORY).build();

    Viewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account of a person, or nothing if there is no such person or they are deactivated. */
    public Optional<Account> account(UUID personId) {
        return known.get(personId, this::load);
    }

    public Optional<Viewer> viewer(UUID personId) {
        return account(personId).map(Account::viewer);
    }

    public void forget(UUID personId) {
        known.invalidate(personId);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void on(AccountChanged change) {
        forget(change.personId());
    }

    @EventListener
    void on(AccountForgotten account) {
        forget(account.personId());
    }

    private Optional<Account> load(UUID personId) {
        return jdbc.sql(ACCOUNT)
                .param(personId)
                .query((row, index) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
        Viewer viewer = new Viewer(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("name"),
                grants(row.getArray("grants")),
                teams(row.getArray("teams")),
                row.getObject("organisation_id", UUID.class),
                ZoneId.of(row.getString("zone")),
                Coded.parse(Language.class, row.getString("language")).locale());
        return new Account(
                viewer,
                Coded.parse(Theme.class, row.getString("theme")),
                Keys.parse(row.getString("keys")),
                changedAt == null ? null : changedAt.toInstant());
    }

    private static Set<Grant> grants(@Nullable Array array) throws SQLException {
        Set<Grant> grants = new HashSet<>();
        grants.add(Grant.of(Role.REQUESTER));
        if (array == null) return Set.copyOf(grants);
        for (String text : (String[]) array.getArray()) {
            String[] parts = text.split(" ", -1);
            UUID organisation = parts[1].isEmpty() ? null : UUID.fromString(parts[1]);
            grants.add(new Grant(Coded.parse(Role.class, parts[0]), organisation, parts[2].equals("true")));
        }
        return Set.copyOf(grants);
    }

    private static Set<UUID> teams(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }
}
