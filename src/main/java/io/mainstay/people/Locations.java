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

/** Locations; administrators change them, staff read them. */
@Service
public class Locations {

    private final JdbcTemplate jdbc;
    private final Store store;
    private final Clock clock;

    Locations(JdbcTemplate jdbc, History history, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.store = new Store(LocationFields.TYPE, LocationFields.ID, LocationFields.VERSION, jdbc, history, clock);
    }

    @Transactional(readOnly = true)
    public Values get(Viewer viewer, UUID id) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return store.select(Sql.of("where t.id = ?", id)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** All locations whose name contains the words, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Values> list(Viewer viewer, String words) {
        if (!viewer.isStaff()) return List.of();
        return store.select(Sql.of("where t.name ilike ? order by lower(t.name) limit 500", Like.containing(words)));
    }

    @Transactional
    public UUID create(Viewer actor, Draft location) {
        People.requireAdministrator(actor);
        check(location);
        UUID id = Ids.next(clock.millis());
        location.set(LocationFields.ID, id).set(LocationFields.ACTIVE, true);
        store.insert(location, actor);
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

    private void check(Draft location) {
        Checks checks = new Checks(location)
                .all(LocationFields.TYPE.fields().stream()
                        .filter(field -> !field.is(Field.Trait.SYSTEM))
                        .toList())
                .zone(LocationFields.ZONE);
        References.unique(
                jdbc, checks, LocationFields.NAME, "location", location.before().get(LocationFields.ID));
        checks.enforce();
    }
}
