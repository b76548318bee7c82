package io.mainstay.people;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and their members. Administrators change all; a team lead the members of their own teams. */
@Service
public class Teams {

    private final JdbcTemplate jdbc;
    private final Store store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Teams(JdbcTemplate jdbc, History history, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.store = new Store(TeamFields.TYPE, TeamFields.ID, TeamFields.VERSION, jdbc, history, clock);
    }

    /** The team; its existence is no secret to staff. @throws Refusal if there is none or the viewer is no staff */
    @Transactional(readOnly = true)
    public Values get(Viewer viewer, UUID id) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return store.select(Sql.of("where t.id = ?", id)).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    @Transactional
    public UUID create(Viewer actor, Draft team) {
        People.requireAdministrator(actor);
        if (team.get(TeamFields.RESTRICTED) == null) team.set(TeamFields.RESTRICTED, false);
        check(team);
        UUID id = Ids.next(clock.millis());
        team.set(TeamFields.ID, id).set(TeamFields.CREATED, clock.instant()).set(TeamFields.ACTIVE, true);
        store.insert(team, actor);
        return id;
    }

    /** Changes a team's fields. @return the version afterwards */
    @Transactional
    public int edit(Viewer actor, UUID id, Draft meant) {
        People.requireAdministrator(actor);
        Locked row = store.lock(id);
        Draft draft = Merge.onto(row.values(), meant);
        check(draft);
        return store.update(row, draft, actor);
    }

    /** A deactivated team keeps its tickets and gets no new ones. */
    @Transactional
    public void deactivate(Viewer actor, UUID id) {
        activate(actor, id, false);
    }

    @Transactional
    public void reactivate(Viewer actor, UUID id) {
        activate(actor, id, true);
    }

    @Transactional
    public void addMember(Viewer actor, UUID id, UUID personId) {
        Locked row = store.lock(id);
        requireMayManage(actor, row.values());
        List<Boolean> active = jdbc.queryForList("select active from person where id = ?", Boolean.class, personId);
        if (active.isEmpty() || !active.getFirst())
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("member", "people.refusal.unknown", List.of()));
        int added = jdbc.update(
                "insert into team_member (team_id, person_id) values (?, ?) on conflict do nothing", id, personId);
        if (added > 0) tell(row, actor, HistoryKind.PERSON_ADDED, personId);
    }

    @Transactional
    public void removeMember(Viewer actor, UUID id, UUID personId) {
        Locked row = store.lock(id);
        requireMayManage(actor, row.values());
        int removed = jdbc.update("delete from team_member where team_id = ? and person_id = ?", id, personId);
        if (removed > 0) tell(row, actor, HistoryKind.PERSON_REMOVED, personId);
    }

    /** The members' ids, by name. */
    public List<UUID> members(UUID id) {
        return jdbc.queryForList(
                "select p.id from team_member m join person p on p.id = m.person_id where m.team_id = ? order by p.name, p.id",
                UUID.class,
                id);
    }

    public boolean mayManage(Viewer viewer, Values team) {
        UUID id = team.require(TeamFields.ID);
        return People.administers(viewer)
                || viewer.personId().equals(team.get(TeamFields.LEAD))
                || (viewer.is(Role.TEAM_LEAD) && viewer.teams().contains(id));
    }

    private void tell(Locked row, Viewer actor, HistoryKind kind, UUID personId) {
        store.append(row, List.of(Payloads.of(kind, false, "person", personId.toString(), "role", "member")), actor);
        events.publishEvent(new AccountChanged(personId, false));
    }

    private void activate(Viewer actor, UUID id, boolean active) {
        People.requireAdministrator(actor);
        Locked row = store.lock(id);
        store.update(row, new Draft(row.values()).set(TeamFields.ACTIVE, active), actor);
        for (UUID member : members(id)) events.publishEvent(new AccountChanged(member, false));
    }

    private void requireMayManage(Viewer actor, Values team) {
        if (!mayManage(actor, team)) throw Refusal.forbidden("people.refusal.own_teams_only");
    }

    private void check(Draft team) {
        Checks checks = new Checks(team)
                .all(TeamFields.TYPE.fields().stream()
                        .filter(field -> !field.is(Field.Trait.SYSTEM))
                        .toList())
                .email(TeamFields.EMAIL);
        References.check(jdbc, checks, TeamFields.LEAD, "person");
        References.check(jdbc, checks, TeamFields.ORGANISATION, "organisation");
        References.unique(jdbc, checks, TeamFields.NAME, "team", team.before().get(TeamFields.ID));
        checks.enforce();
    }
}
