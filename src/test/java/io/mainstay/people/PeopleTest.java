package io.mainstay.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.testing.Cast;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@MainstayTest
class PeopleTest {

    private final Cast cast;
    private final People people;
    private final Teams teams;
    private final Organisations organisations;
    private final Viewers viewers;
    private final History history;

    PeopleTest(Cast cast, People people, Teams teams, Organisations organisations, Viewers viewers, History history) {
        this.cast = cast;
        this.people = people;
        this.teams = teams;
        this.organisations = organisations;
        this.viewers = viewers;
        this.history = history;
    }

    @Test
    void everythingWrongIsToldAtOnceAtItsField() {
        Draft draft = Draft.blank()
                .set(PersonFields.NAME, "  ")
                .set(PersonFields.USER_NAME, "ALICE")
                .set(PersonFields.EMAIL, "not an address")
                .set(PersonFields.PHONE, "call me")
                .set(PersonFields.ZONE, "Mars/Olympus")
                .set(PersonFields.ORGANISATION, UUID.randomUUID());
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> people.create(admin(), draft));
        assertThat(refusal.reasons())
                .extracting(Refusal.Reason::field)
                .containsExactlyInAnyOrder("name", "user_name", "email", "phone", "zone", "organisation");
    }

    @Test
    void aChangeMovesTheVersionAndIsInTheHistory() {
        Member member = cast.extra();
        Values before = people.get(admin(), member.id());
        people.edit(admin(), member.id(), new Draft(before).set(PersonFields.TITLE, "Buyer"));
        Values after = people.get(admin(), member.id());
        assertThat(after.get(PersonFields.TITLE)).isEqualTo("Buyer");
        assertThat(after.require(PersonFields.VERSION)).isEqualTo(before.require(PersonFields.VERSION) + 1);
        Entry last = history.of(member.id(), Instant.EPOCH).getLast();
        assertThat(last.payload()).contains("\"title\":[null,\"Buyer\"]");
        assertThat(last.actorId()).isEqualTo(cast.admin.id());
    }

    @Test
    void onlyTheSameFieldCollides() {
        Member member = cast.extra();
        Values seen = people.get(admin(), member.id());
        people.edit(admin(), member.id(), new Draft(seen).set(PersonFields.TITLE, "First"));
        people.edit(admin(), member.id(), new Draft(seen).set(PersonFields.PHONE, "+49 40 1"));
        people.edit(admin(), member.id(), new Draft(seen).set(PersonFields.TITLE, "First"));
        Draft late = new Draft(seen).set(PersonFields.TITLE, "Second");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> people.edit(admin(), member.id(), late));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal.reasons().getFirst().arguments()).isEqualTo(List.of("First", "Second"));
    }

    @Test
    void peopleChangeTheirOwnPhoneButNotTheirName() {
        Viewer carol = cast.viewer(cast.carol);
        Values seen = people.get(carol, carol.personId());
        people.edit(carol, carol.personId(), new Draft(seen).set(PersonFields.MOBILE, "+49 170 1234567"));
        assertForbidden(
                () -> people.edit(carol, carol.personId(), new Draft(seen).set(PersonFields.NAME, "Queen Carol")));
        Values bob = people.get(carol, cast.bob.id());
        assertForbidden(() -> people.edit(carol, cast.bob.id(), new Draft(bob).set(PersonFields.PHONE, "1234")));
        assertForbidden(() -> people.grant(carol, carol.personId(), Set.of(Grant.of(Role.ADMINISTRATOR))));
        assertForbidden(() -> people.deactivate(carol, cast.bob.id()));
        assertForbidden(() -> people.create(cast.viewer(cast.dora), Draft.blank()));
    }

    @Test
    void aGrantIsSeenAtOnce() {
        Member member = cast.extra();
        assertThat(cast.viewer(member).isAgent()).isFalse();
        people.grant(admin(), member.id(), Set.of(Grant.of(Role.AGENT)));
        assertThat(cast.viewer(member).isAgent()).isTrue();
        people.grant(admin(), member.id(), Set.of());
        assertThat(cast.viewer(member).isAgent()).isFalse();
    }

    @Test
    void anAdministratorOfOneOrganisationCannotBecomeOneOfAll() {
        Member limited = cast.extra();
        people.grant(admin(), limited.id(), Set.of(new Grant(Role.ADMINISTRATOR, cast.organisation, false)));
        Viewer viewer = cast.viewer(limited);
        assertForbidden(() -> people.grant(viewer, limited.id(), Set.of(Grant.of(Role.ADMINISTRATOR))));
        assertForbidden(() -> teams.create(viewer, Draft.blank().set(TeamFields.NAME, "Mine")));
    }

    @Test
    void nobodyEndsTheirOwnAccount() {
        assertThatThrownBy(() -> people.deactivate(admin(), cast.admin.id())).isInstanceOf(Refusal.class);
        assertThat(viewers.viewer(cast.admin.id())).isPresent();
    }

    @Test
    void aLeadManagesTheirOwnTeamsOnly() {
        Member lead = cast.extra(Role.TEAM_LEAD);
        Member joiner = cast.extra(Role.AGENT);
        UUID own = cast.team("Own of " + lead.userName(), lead);
        teams.addMember(cast.viewer(lead), own, joiner.id());
        assertThat(teams.members(own)).contains(joiner.id());
        assertThat(cast.viewer(joiner).teams()).contains(own);
        teams.removeMember(cast.viewer(lead), own, joiner.id());
        assertThat(cast.viewer(joiner).teams()).isEmpty();
        assertForbidden(() -> teams.addMember(cast.viewer(lead), cast.network, joiner.id()));
        assertForbidden(() -> teams.create(cast.viewer(lead), Draft.blank().set(TeamFields.NAME, "Mine")));
        assertThat(history.of(own, Instant.EPOCH))
                .extracting(entry -> entry.kind().code())
                .containsExactly("created", "person_added", "person_added", "person_removed");
    }

    @Test
    void anOrganisationIsNotItsOwnAncestor() {
        UUID parent = organisation("Parent", null);
        UUID child = organisation("Child", parent);
        Values seen = organisations.get(admin(), parent);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> organisations.edit(admin(), parent, new Draft(seen).set(OrganisationFields.PARENT, child)));
        assertThat(refusal.reasons().getFirst().field()).isEqualTo("parent");
    }

    private UUID organisation(String name, @Nullable UUID parent) {
        return organisations.create(
                admin(),
                Draft.blank()
                        .set(OrganisationFields.NAME, name + System.nanoTime())
                        .set(OrganisationFields.PARENT, parent));
    }

    private Viewer admin() {
        return cast.viewer(cast.admin);
    }

    private static void assertForbidden(Runnable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}
