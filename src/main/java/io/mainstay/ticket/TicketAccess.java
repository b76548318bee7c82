package io.mainstay.ticket;

import io.mainstay.access.Branch;
import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Scope;
import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.ConditionFields;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who sees which tickets. Administrators and auditors see all; agents all but those of restricted teams, or those of
 * their own teams only, each within the organisations of their grants; everybody sees the tickets that concern them.
 */
public final class TicketAccess {

    /** The affected ("me too") are counted, and read what is announced; they do not see the ticket. */
    private static final String WATCHES = "w.person_id = ? and w.role = 'watcher'";

    /** What nobody reported is the staff's own, whoever opened or watches it: problems and tasks have no caller. */
    private static final Sql REPORTED = Sql.of("t.caller_id is not null");

    private static final Set<Field<?>> FOLLOWS_FROM_STATE = Set.of(TicketFields.STATE_CLASS, TicketFields.ACTIVE);

    private TicketAccess() {}

    public static Scope scope(Viewer viewer) {
        if (seesAll(viewer)) return new Scope.Everything();
        List<Branch> branches = concerned(viewer);
        if (viewer.grants().stream().anyMatch(grant -> isAgents(grant) && !grant.ownTeamsOnly())) {
            Sql concerned =
                    Sql.join(" or ", branches.stream().map(Branch::condition).toList());
            return new Scope.Wide(internal(viewer).then("or").then(concerned).inParentheses());
        }
        for (Grant grant : viewer.grants()) if (isAgents(grant)) branches.addAll(ofTeams(viewer, grant));
        return new Scope.Narrow(branches, viewer.isStaff() ? Sql.TRUE : REPORTED);
    }

    /**
     * The scope for a list with this condition: one that looks at internal fields finds no ticket of which the viewer
     * reads the public side only, or what it finds would tell what these fields hold.
     */
    public static Scope scope(Viewer viewer, Condition condition) {
        boolean isPublic = ConditionFields.of(condition)
                .allMatch(field -> field.is(Field.Trait.PUBLIC) || FOLLOWS_FROM_STATE.contains(field));
        return isPublic ? scope(viewer) : internalScope(viewer);
    }

    private static Scope internalScope(Viewer viewer) {
        if (seesAll(viewer)) return new Scope.Everything();
        List<Branch> branches = new ArrayList<>();
        for (Grant grant : viewer.grants()) {
            if (!isAgents(grant)) continue;
            if (!grant.ownTeamsOnly()) return new Scope.Wide(internal(viewer));
            branches.addAll(ofTeams(viewer, grant));
        }
        return branches.isEmpty() ? new Scope.Nothing() : new Scope.Narrow(branches);
    }

    /** As SQL over alias {@code t}: which tickets the viewer reads the internal side of; see {@link #readsInternal}. */
    public static Sql internal(Viewer viewer) {
        if (seesAll(viewer)) return Sql.TRUE;
        List<Sql> shares = shares(viewer);
        if (shares.isEmpty()) return Sql.FALSE;
        Sql unrestricted = Sql.of("(not t.restricted or t.team_id = any(?))", (Object) teams(viewer));
        return Sql.join(" or ", shares).inParentheses().and(unrestricted);
    }

    /** Whether they read the internal side (notes, all fields) of a ticket that they see, not only the public one. */
    public static boolean readsInternal(Viewer viewer, Values ticket) {
        if (seesAll(viewer)) return true;
        UUID team = ticket.get(TicketFields.TEAM);
        boolean own = team != null && viewer.teams().contains(team);
        if (!own && Boolean.TRUE.equals(ticket.get(TicketFields.RESTRICTED))) return false;
        UUID organisation = ticket.get(TicketFields.ORGANISATION);
        for (Grant grant : viewer.grants()) {
            boolean reaches =
                    grant.organisationId() == null || grant.organisationId().equals(organisation);
            if (isAgents(grant) && reaches && (own || !grant.ownTeamsOnly())) return true;
        }
        return false;
    }

    /** Whether they may work on the ticket: change it, write notes, move it. */
    public static boolean works(Viewer viewer, Values ticket) {
        return viewer.isAgent() && readsInternal(viewer, ticket);
    }

    /** Whether they may write to a ticket that they see, as one concerned or as one who works on it; auditors do not. */
    public static boolean speaks(Viewer viewer, Values ticket) {
        UUID person = viewer.personId();
        boolean theirs =
                person.equals(ticket.get(TicketFields.CALLER)) || person.equals(ticket.get(TicketFields.OPENED_BY));
        return theirs || works(viewer, ticket) || !viewer.is(Role.AUDITOR);
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.AUDITOR);
    }

    private static boolean isAgents(Grant grant) {
        return grant.role().isAgents();
    }

    private static List<Sql> shares(Viewer viewer) {
        List<Sql> shares = new ArrayList<>();
        for (Grant grant : viewer.grants()) {
            if (!isAgents(grant)) continue;
            Sql organisation =
                    grant.organisationId() == null ? Sql.TRUE : Sql.of("t.organisation_id = ?", grant.organisationId());
            Sql ownTeams = grant.ownTeamsOnly() ? Sql.of("t.team_id = any(?)", (Object) teams(viewer)) : Sql.TRUE;
            shares.add(organisation.and(ownTeams));
        }
        return shares.contains(Sql.TRUE) ? List.of(Sql.TRUE) : shares;
    }

    private static UUID[] teams(Viewer viewer) {
        return viewer.teams().toArray(UUID[]::new);
    }

    private static List<Branch> ofTeams(Viewer viewer, Grant grant) {
        Sql organisation =
                grant.organisationId() == null ? Sql.TRUE : Sql.of("t.organisation_id = ?", grant.organisationId());
        return viewer.teams().stream()
                .map(team -> Branch.of(Sql.of("t.team_id = ?", team).and(organisation)))
                .toList();
    }

    private static List<Branch> concerned(Viewer viewer) {
        UUID person = viewer.personId();
        return new ArrayList<>(List.of(
                Branch.of(Sql.of("t.caller_id = ?", person)),
                Branch.of(Sql.of("t.opened_by_id = ?", person)),
                new Branch(
                        Sql.of("t.id in (select w.ticket_id from ticket_person w where " + WATCHES + ")", person),
                        new Branch.Link("ticket_person w", Sql.of(WATCHES, person), "w.opened_at", "w.ticket_id"))));
    }
}
