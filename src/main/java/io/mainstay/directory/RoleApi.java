package io.mainstay.directory;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.people.People;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Gives and takes a person's roles; administrators only. */
@ApiResource("/api/v1/people/{id}/roles")
class RoleApi {

    private static final Property<Role> ROLE = Property.required("role", new FieldType.Choice<>(Role.class, false));
    private static final Property<UUID> ORGANISATION =
            Property.of("organisation", new FieldType.Reference(Target.ORGANISATION));
    private static final Property<Boolean> OWN_TEAMS = Property.of("own_teams_only", new FieldType.Flag());
    static final Shape GRANT = Shape.of("RoleInput", ROLE, ORGANISATION, OWN_TEAMS);

    private final People people;
    private final DirectoryJson json;

    RoleApi(People people, DirectoryJson json) {
        this.people = people;
        this.json = json;
    }

    /** Gives a role, or changes how it is limited. */
    @PostMapping
    ResponseEntity<JsonNode> grant(@PathVariable String id, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(GRANT);
        UUID organisation = given.get(ORGANISATION);
        Role role = given.require(ROLE);
        UUID personId = PeopleApi.id(id, viewer);
        Set<Grant> grants = without(viewer, personId, role, organisation);
        grants.add(new Grant(role, organisation, Boolean.TRUE.equals(given.get(OWN_TEAMS))));
        people.grant(viewer, personId, grants);
        return answer(personId, viewer, request);
    }

    @DeleteMapping("/{role}")
    ResponseEntity<JsonNode> revoke(
            @PathVariable String id,
            @PathVariable String role,
            @RequestParam(required = false) @Nullable UUID organisation,
            Viewer viewer,
            HttpServletRequest request) {
        Role taken = PeoplePages.role(role);
        if (taken == null) throw Refusal.notFound();
        UUID personId = PeopleApi.id(id, viewer);
        people.grant(viewer, personId, without(viewer, personId, taken, organisation));
        return answer(personId, viewer, request);
    }

    private Set<Grant> without(Viewer viewer, UUID id, Role role, @Nullable UUID organisation) {
        People.requireAdministrator(viewer);
        people.get(viewer, id);
        Set<Grant> grants = new HashSet<>(people.grants(id));
        grants.removeIf(grant -> RolePages.same(grant, role, organisation));
        return grants;
    }

    private ResponseEntity<JsonNode> answer(UUID id, Viewer viewer, HttpServletRequest request) {
        Values person = people.get(viewer, id);
        return Answers.changed(json.person(person, viewer, ApiLanguage.of(request)), PeopleApi.version(person));
    }
}
