package io.mainstay.testing;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.people.PersonFields;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.people.Viewers;
import io.mainstay.record.Draft;
import io.mainstay.signin.Credentials;
import io.mainstay.signin.TokenScope;
import io.mainstay.signin.Tokens;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The people that every test knows; made once for each database, when a test first asks. */
@Lazy
@Component
public class Cast {

    private static final AtomicInteger EXTRAS = new AtomicInteger();

    /** Where all but Mallory are. */
    public final UUID organisation = Viewer.SYSTEM.organisationId();

    public final UUID network;
    public final UUID applications;
    /** The administrator. */
    public final Member admin;
    /** Agent, team Network. */
    public final Member alice;
    /** Agent, team Applications. */
    public final Member bob;
    /** Requester. */
    public final Member carol;
    /** Process manager and agent, of no team. */
    public final Member dora;
    /** Requester of another organisation, who must see nothing. */
    public final Member mallory;

    private final People people;
    private final Teams teams;
    private final Credentials credentials;
    private final Viewers viewers;
    private final Tokens tokens;
    private final Clients clients;
    private final Map<UUID, String> issued = new ConcurrentHashMap<>();

    Cast(
            People people,
            Teams teams,
            Organisations organisations,
            Credentials credentials,
            Viewers viewers,
            Tokens tokens,
            Clients clients) {
        this.people = people;
        this.teams = teams;
        this.credentials = credentials;
        this.viewers = viewers;
        this.tokens = tokens;
        this.clients = clients;
        UUID elsewhere =
                organisations.create(Viewer.SYSTEM, Draft.blank().set(OrganisationFields.NAME, "Elsewhere Ltd"));
        admin = make("admin", "Ada Admin", organisation, Role.ADMINISTRATOR, Role.AGENT);
        alice = make("alice", "Alice Agent", organisation, Role.AGENT);
        bob = make("bob", "Bob Builder", organisation, Role.AGENT);
        carol = make("carol", "Carol Caller", organisation);
        dora = make("dora", "Dora Director", organisation, Role.PROCESS_MANAGER, Role.AGENT);
        mallory = make("mallory", "Mallory Malice", elsewhere);
        network = team("Network", alice);
        applications = team("Applications", bob);
    }

    /** Somebody new with these roles, in the organisation of the cast. */
    public Member extra(Role... roles) {
        int number = EXTRAS.incrementAndGet();
        return make("extra" + number, "Extra " + number, organisation, roles);
    }

    public UUID team(String name, Member... members) {
        UUID id = teams.create(Viewer.SYSTEM, Draft.blank().set(TeamFields.NAME, name));
        for (Member member : members) teams.addMember(Viewer.SYSTEM, id, member.id());
        return id;
    }

    public Viewer viewer(Member member) {
        return viewers.viewer(member.id()).orElseThrow();
    }

    /** A browser in which nobody is signed in. */
    public Client anonymous() {
        return clients.anonymous();
    }

    /** A browser in which the member has just signed in, on a page that carries a CSRF token. */
    public Client browser(Member member) {
        Client client = anonymous();
        client.get("/login").expect(200);
        client.post("/login", "username", member.userName(), "password", Member.PASSWORD)
                .expect(303);
        client.get("/profile").expect(200);
        return client;
    }

    /** A program with a token of the member that has all scopes. */
    public Client api(Member member) {
        String secret = issued.computeIfAbsent(
                member.id(),
                id -> tokens.create(viewer(member), "test", EnumSet.allOf(TokenScope.class), null)
                        .secret());
        return anonymous().with("Authorization", "Bearer " + secret);
    }

    private Member make(String userName, String name, UUID organisationId, Role... roles) {
        UUID id = people.create(
                Viewer.SYSTEM,
                Draft.blank()
                        .set(PersonFields.USER_NAME, userName)
                        .set(PersonFields.NAME, name)
                        .set(PersonFields.EMAIL, userName + "@example.com")
                        .set(PersonFields.ORGANISATION, organisationId));
        Set<Grant> grants = new LinkedHashSet<>();
        for (Role role : roles) grants.add(Grant.of(role));
        people.grant(Viewer.SYSTEM, id, grants);
        credentials.set(Viewer.SYSTEM, id, Member.PASSWORD);
        return new Member(id, userName, name);
    }
}
