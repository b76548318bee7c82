package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Organisations; administrators change them, staff read all, everybody their own. */
@Service
public class Organisations extends Register {

    private static final Keys KEYS = new Keys(
            OrganisationFields.TYPE, OrganisationFields.ID, OrganisationFields.VERSION, OrganisationFields.ACTIVE);

    Organisations(JdbcTemplate jdbc, History history, Clock clock) {
        super(KEYS, jdbc, history, clock);
    }

    @Override
    Sql readable(Viewer viewer) {
        return viewer.isStaff() ? Sql.TRUE : Sql.of("t.id = ?", viewer.organisationId());
    }

    @Override
    void check(Draft organisation, Checks checks) {
        UUID id = organisation.before().get(OrganisationFields.ID);
        References.check(jdbc, checks, OrganisationFields.PARENT, "organisation");
        References.unique(jdbc, checks, OrganisationFields.NAME, "organisation", id);
        UUID parent = checks.changed(OrganisationFields.PARENT);
        if (id != null && parent != null && isBelow(parent, id))
            checks.refuse(OrganisationFields.PARENT, "people.refusal.own_parent");
    }

    private boolean isBelow(UUID id, UUID ancestor) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                with recursive up (id) as (
                    values (?::uuid)
                    union
                    select o.parent_id from organisation o join up on o.id = up.id where o.parent_id is not null)
                select exists (select from up where id = ?)""", Boolean.class, id, ancestor));
    }
}
