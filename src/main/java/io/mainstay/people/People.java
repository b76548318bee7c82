package io.mainstay.people;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and what they may do. Every change goes through here and leaves an entry in the person's history. */
@Service
public class People {

    private final JdbcTemplate jdbc;
    private final Store store;
    private final PersonRules rules;
    private final RoleGrants roles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    People(
            JdbcTemplate jdbc,
            PersonRules rules,
            RoleGrants roles,
            History history,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.roles = roles;
        this.clock = clock;
        this.events = events;
        this.store = new Store(PersonFields.TYPE, PersonFields.ID, PersonFields.VERSION, jdbc, history, clock);
    }

    /** The person as the viewer may see them. @throws Refusal if they may not, or there is none */
    @Transactional(readOnly = true)
    public Values get(Viewer viewer, UUID id) {
        Sql scope = PeopleScope.of(viewer).predicate();
        return store.select(Sql.of("where t.id = ? and", id).then(scope.inParentheses())).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public UUID create(Viewer actor, Draft person) {
        requireAdministrator(actor);
        rules.defaults(person);
        rules.check(person);
        UUID id = Ids.next(clock.millis());
        person.set(PersonFields.ID, id).set(PersonFields.CREATED, clock.instant());
        store.insert(person.set(PersonFields.ACTIVE, true), actor);
        return id;
    }

    /**
     * Changes a person's fields.
     *
     * @param meant what the actor saw and what they changed of it
     * @return the version afterwards
     */
    @Transactional
    public int edit(Viewer actor, UUID id, Draft meant) {
        requireMayEdit(actor, id, meant);
        Locked row = store.lock(id);
        Draft draft = Merge.onto(row.values(), meant);
        rules.check(draft);
        int version = store.update(row, draft, actor);
        events.publishEvent(new AccountChanged(id, false));
        return version;
    }

    /** Ends the account: the person can no longer sign in, and their sessions and tokens end. */
    @Transactional
    public void deactivate(Viewer actor, UUID id) {
        requireAdministrator(actor);
        Locked row = store.lock(id);
        if (id.equals(actor.personId())) throw Refusal.notNow("people.refusal.own_account");
        if (id.equals(Viewer.SYSTEM.personId())) throw Refusal.notNow("people.refusal.system");
        store.update(row, new Draft(row.values()).set(PersonFields.ACTIVE, false), actor);
        roles.requireAnAdministratorLeft(Set.copyOf(grants(id)));
        events.publishEvent(new AccountChanged(id, true));
    }

    @Transactional
    public void reactivate(Viewer actor, UUID id) {
        requireAdministrator(actor);
        if (id.equals(Viewer.SYSTEM.personId())) throw Refusal.notNow("people.refusal.system");
        Locked row = store.lock(id);
        store.update(row, new Draft(row.values()).set(PersonFields.ACTIVE, true), actor);
        events.publishEvent(new AccountChanged(id, false));
    }

    public List<Grant> grants(UUID id) {
        return roles.of(id);
    }

    /** Gives the person exactly these roles; what they had already stays as it is. */
    @Transactional
    public void grant(Viewer actor, UUID id, Set<Grant> wanted) {
        requireAdministrator(actor);
        Locked row = store.lock(id);
        Set<Grant> had = Set.copyOf(grants(id));
        if (had.equals(wanted)) return;
        roles.replace(id, wanted);
        roles.requireAnAdministratorLeft(had);
        store.append(row, List.of(RoleGrants.changed(had, wanted)), actor);
        events.publishEvent(new AccountChanged(id, false));
    }

    /** The actor's own keyboard; no part of the record, so without history. */
    @Transactional
    public void chooseKeys(Viewer actor, Keys keys) {
        jdbc.update(
                "update person set preferences = jsonb_set(preferences, '{keys}', ?::jsonb) where id = ?",
                keys.json(),
                actor.personId());
        events.publishEvent(new AccountChanged(actor.personId(), false));
    }

    /** Notes in the history that the password was set, and makes every node see it. */
    @Transactional
    public void passwordSet(Viewer actor, UUID id) {
        if (!actor.personId().equals(id)) requireAdministrator(actor);
        Locked row = store.lock(id);
        store.append(row, List.of(Payloads.of(HistoryKind.CHANGED, false, "password", "set")), actor);
        events.publishEvent(new AccountChanged(id, false));
    }

    public boolean anAdministratorExists() {
        return roles.anAdministratorExists();
    }

    private static void requireMayEdit(Viewer actor, UUID id, Draft meant) {
        if (administers(actor)) return;
        boolean own = actor.personId().equals(id) && PersonFields.OWN.containsAll(meant.changed());
        if (!own) throw Refusal.forbidden("people.refusal.administrators_only");
    }

    /** Whether they administer people and teams: an administrator for one organisation only does not. */
    public static boolean administers(Viewer viewer) {
        return viewer.grants().contains(Grant.of(Role.ADMINISTRATOR));
    }

    /** @throws Refusal if the actor does not administer */
    public static void requireAdministrator(Viewer actor) {
        if (!administers(actor)) throw Refusal.forbidden("people.refusal.administrators_only");
    }
}
