package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Ids;
import io.mainstay.record.RecordType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A short list of named records that administrators keep. */
public abstract class Register {

    /** The fields that every such record has. */
    record Keys(RecordType type, Field<UUID> id, Field<Integer> version, Field<Boolean> active) {}

    final JdbcTemplate jdbc;
    private final Keys keys;
    private final Store store;
    private final Clock clock;

    Register(Keys keys, JdbcTemplate jdbc, History history, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.store = new Store(keys.type, keys.id, keys.version, jdbc, history, clock);
    }

    /** What the viewer may read, over alias {@code t}. */
    abstract Sql readable(Viewer viewer);

    /** What this type asks of a record beyond its fields' own types. */
    abstract void check(Draft draft, Checks checks);

    @Transactional(readOnly = true)
    public Values get(Viewer viewer, UUID id) {
        return store.select(Sql.of("where t.id = ? and", id).then(readable(viewer))).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** All whose name contains the words, by name; at most 500. */
    @Transactional(readOnly = true)
    public List<Values> list(Viewer viewer, String words) {
        return store.select(Sql.of("where t.name ilike ? and", Like.containing(words))
                .then(readable(viewer))
                .then("order by lower(t.name) limit 500"));
    }

    @Transactional
    public UUID create(Viewer actor, Draft draft) {
        People.requireAdministrator(actor);
        check(draft);
        UUID id = Ids.next(clock.millis());
        store.insert(draft.set(keys.id, id).set(keys.active, true), actor);
        return id;
    }

    /** @return the version afterwards */
    @Transactional
    public int edit(Viewer actor, UUID id, Draft meant) {
        People.requireAdministrator(actor);
        Locked row = store.lock(id);
        Draft draft = Merge.onto(row.values(), meant);
        check(draft);
        return store.update(row, draft, actor);
    }

    private void check(Draft draft) {
        Checks checks = new Checks(draft)
                .all(keys.type.fields().stream()
                        .filter(field -> !field.is(Field.Trait.SYSTEM))
                        .toList());
        check(draft, checks);
        checks.enforce();
    }
}
