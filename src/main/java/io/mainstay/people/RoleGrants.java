package io.mainstay.people;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Coded;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows that say who has which role. */
@Repository
class RoleGrants {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    RoleGrants(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Grant> of(UUID personId) {
        return jdbc.query(
                "select role, organisation_id, own_teams_only from role_grant where person_id = ? order by role",
                (row, index) -> new Grant(
                        Coded.parse(Role.class, row.getString(1)), row.getObject(2, UUID.class), row.getBoolean(3)),
                personId);
    }

    void replace(UUID personId, Set<Grant> wanted) {
        jdbc.update("delete from role_grant where person_id = ?", personId);
        for (Grant grant : wanted) insert(personId, grant);
    }

    boolean anAdministratorExists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select from role_grant g join person p on p.id = g.person_id
                    where g.role = 'administrator' and g.organisation_id is null and p.active)""", Boolean.class));
    }

    /** @throws Refusal if one who administered everything lost that, and nobody else does */
    void requireAnAdministratorLeft(Set<Grant> had) {
        if (had.contains(Grant.of(Role.ADMINISTRATOR)) && !anAdministratorExists())
            throw Refusal.notNow("people.refusal.last_administrator");
    }

    static Event changed(Set<Grant> had, Set<Grant> wanted) {
        return Payloads.of(HistoryKind.CHANGED, false, "roles_before", told(had), "roles", told(wanted));
    }

    private void insert(UUID id, Grant grant) {
        jdbc.update(
                "insert into role_grant (id, person_id, role, organisation_id, own_teams_only) values (?, ?, ?, ?, ?)",
                Ids.next(clock.millis()),
                id,
                grant.role().code(),
                grant.organisationId(),
                grant.ownTeamsOnly());
    }

    private static String told(Set<Grant> grants) {
        return String.join(
                ", ",
                grants.stream()
                        .map(grant -> grant.role().code()
                                + (grant.organisationId() == null ? "" : " of " + grant.organisationId())
                                + (grant.ownTeamsOnly() ? " own teams" : ""))
                        .sorted()
                        .toList());
    }
}
