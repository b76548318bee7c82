package io.mainstay.directory;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.people.People;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonFields;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People and their roles. {@code me} stands for the one who asks. */
@ApiResource("/api/v1/people")
class PeopleApi {

    private static final int ROWS = 50;
    static final Shape INPUT = Shape.writable("PersonInput", PersonFields.TYPE.fields());
    private static final Property<Role> ROLE = Property.required("role", new FieldType.Choice<>(Role.class, false));
    private static final Property<UUID> ORGANISATION =
            Property.of("organisation", new FieldType.Reference(Target.ORGANISATION));
    private static final Property<Boolean> OWN_TEAMS = Property.of("own_teams_only", new FieldType.Flag());
    static final Shape GRANT = Shape.of("RoleInput", ROLE, ORGANISATION, OWN_TEAMS);

    private final People people;
    private final PersonSearch search;
    private final DirectoryJson json;

    PeopleApi(People people, PersonSearch search, DirectoryJson json) {
        this.people = people;
        this.search = search;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "inactive", defaultValue = "false") boolean inactiveToo,
            HttpServletRequest request) {
        Page page = Page.of(request, ROWS);
        PersonSearch.Filter filter = new PersonSearch.Filter(q, PeoplePages.role(role), inactiveToo);
        List<PersonCard> found = search.after(viewer, filter, place(viewer, page.cursor()), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<UUID> ids = found.stream().limit(page.limit()).map(PersonCard::id).toList();
        return page.answer(
                json.of(PersonFields.TYPE, people.all(viewer, ids), viewer, ApiLanguage.of(request)),
                null,
                more ? ids.getLast().toString() : null);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        UUID id = people.create(viewer, body.as(INPUT).draft());
        Values person = people.get(viewer, id);
        return Answers.created(whole(person, viewer, request), version(person), "/api/v1/people/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable String id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values person = people.get(viewer, id(id, viewer));
        return Answers.read(whole(person, viewer, request), version(person), web);
    }

    /** Administrators change everything, people some of their own. */
    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable String id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        UUID personId = id(id, viewer);
        Values now = people.get(viewer, personId);
        Given given = body.as(INPUT);
        Draft draft = given.onto(json.seen(PersonFields.TYPE, now, web));
        people.edit(viewer, personId, draft);
        return answer(personId, viewer, request);
    }

    /** Gives a role, or changes how it is limited. */
    @PostMapping("/{id}/roles")
    ResponseEntity<JsonNode> grant(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(GRANT);
        UUID organisation = given.get(ORGANISATION);
        Role role = given.require(ROLE);
        UUID personId = id(id, viewer);
        Set<Grant> grants = without(viewer, personId, role, organisation);
        grants.add(new Grant(role, organisation, Boolean.TRUE.equals(given.get(OWN_TEAMS))));
        people.grant(viewer, personId, grants);
        return answer(personId, viewer, request);
    }

    @DeleteMapping("/{id}/roles/{role}")
    ResponseEntity<JsonNode> revoke(
            @PathVariable String id,
            @PathVariable String role,
            @RequestParam(required = false) @Nullable UUID organisation,
            Viewer viewer,
            HttpServletRequest request) {
        Role taken = PeoplePages.role(role);
        if (taken == null) throw Refusal.notFound();
        UUID personId = id(id, viewer);
        people.grant(viewer, personId, without(viewer, personId, taken, organisation));
        return answer(personId, viewer, request);
    }

    @PostMapping("/{id}/deactivation")
    ResponseEntity<JsonNode> deactivate(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        people.deactivate(viewer, id(id, viewer));
        return answer(id(id, viewer), viewer, request);
    }

    @PostMapping("/{id}/reactivation")
    ResponseEntity<JsonNode> reactivate(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        people.reactivate(viewer, id(id, viewer));
        return answer(id(id, viewer), viewer, request);
    }

    private Set<Grant> without(Viewer viewer, UUID id, Role role, @Nullable UUID organisation) {
        People.requireAdministrator(viewer);
        people.get(viewer, id);
        Set<Grant> grants = new HashSet<>(people.grants(id));
        grants.removeIf(grant -> RolePages.same(grant, role, organisation));
        return grants;
    }

    private PersonSearch.@Nullable Place place(Viewer viewer, @Nullable String cursor) {
        if (cursor == null) return null;
        try {
            PersonCard card = search.card(viewer, UUID.fromString(cursor));
            return new PersonSearch.Place(card.name(), card.id());
        } catch (IllegalArgumentException | Refusal e) {
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("cursor", "api.refusal.bad_cursor", List.of()));
        }
    }

    private ResponseEntity<JsonNode> answer(UUID id, Viewer viewer, HttpServletRequest request) {
        Values person = people.get(viewer, id);
        return Answers.changed(whole(person, viewer, request), version(person));
    }

    private JsonNode whole(Values person, Viewer viewer, HttpServletRequest request) {
        ObjectNode object = json.of(PersonFields.TYPE, person, viewer, ApiLanguage.of(request));
        UUID id = person.require(PersonFields.ID);
        if (viewer.isStaff() || viewer.personId().equals(id)) {
            object.set("roles", json.grants(people.grants(id)));
            object.set("teams", json.references(Target.TEAM, people.teams(id)));
        }
        return object;
    }

    private static int version(Values person) {
        return DirectoryJson.version(PersonFields.TYPE, person);
    }

    private static UUID id(String text, Viewer viewer) {
        if (text.equals("me")) return viewer.personId();
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
