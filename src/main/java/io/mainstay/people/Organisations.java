package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations; administrators change them, staff read all, everybody their own. */
@Service
public class Organisations {

    private final JdbcTemplate jdbc;
    private final Store store;
    private final Clock clock;

    Organisations(JdbcTemplate jdbc, History history, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.store = new Store(
                OrganisationFields.TYPE, OrganisationFields.ID, OrganisationFields.VERSION, jdbc, history, clock);
    }

    @Transactional(readOnly = true)
    public Values get(Viewer viewer, UUID id) {
        if (!viewer.isStaff() && !viewer.organisationId().equals(id)) throw Refusal.notFound();
        return store.select(Sql.of("where t.id = ?", id)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** All organisations whose name contains the words, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Values> list(Viewer viewer, String words) {
        Sql query = Sql.of("where t.name ilike ?", Like.containing(words));
        if (!viewer.isStaff()) query = query.then("and t.id = ?", viewer.organisationId());
        return store.select(query.then("order by lower(t.name) limit 500"));
    }

    @Transactional
    public UUID create(Viewer actor, Draft organisation) {
        People.requireAdministrator(actor);
        check(organisation);
        UUID id = Ids.next(clock.millis());
        organisation.set(OrganisationFields.ID, id).set(OrganisationFields.ACTIVE, true);
        store.insert(organisation, actor);
        return id;
    }

    @Transactional
    public int edit(Viewer actor, UUID id, Draft meant) {
        People.requireAdministrator(actor);
        Locked row = store.lock(id);
        Draft draft = Merge.onto(row.values(), meant);
        check(draft);
        return store.update(row, draft, actor);
    }

    private void check(Draft organisation) {
        Checks checks = new Checks(organisation)
                .all(OrganisationFields.TYPE.fields().stream()
                        .filter(field -> !field.is(Field.Trait.SYSTEM))
                        .toList());
        UUID id = organisation.before().get(OrganisationFields.ID);
        References.check(jdbc, checks, OrganisationFields.PARENT, "organisation");
        References.unique(jdbc, checks, OrganisationFields.NAME, "organisation", id);
        UUID parent = checks.changed(OrganisationFields.PARENT);
        if (id != null && parent != null && isBelow(parent, id))
            checks.refuse(OrganisationFields.PARENT, "people.refusal.own_parent");
        checks.enforce();
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
