package io.mainstay.directory;

import io.mainstay.access.Grant;
import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.record.Refusal;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives and takes a person's roles. */
@Controller
@RequestMapping("/people/{id}/roles")
class RolePages {

    private final People people;
    private final PersonForms forms;

    RolePages(People people, PersonForms forms) {
        this.people = people;
        this.forms = forms;
    }

    @PostMapping
    Html add(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(name = "own_teams_only", defaultValue = "false") boolean ownTeamsOnly,
            HttpServletRequest request) {
        People.requireAdministrator(viewer);
        Role granted = PeoplePages.role(role);
        Set<Grant> grants = new HashSet<>(people.grants(id));
        if (granted != null) {
            grants.removeIf(grant -> same(grant, granted, organisation));
            grants.add(new Grant(granted, organisation, ownTeamsOnly));
        }
        try {
            if (granted == null)
                throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("role", "refusal.required", List.of()));
            return store(viewer, id, grants);
        } catch (Refusal refusal) {
            Form roles = Form.sent(request).refused(refusal);
            PersonFormPage page = forms.of(viewer, id);
            return Html.refused("directory/edit", forms.of(viewer, id, page.form(), roles));
        }
    }

    @PostMapping("/removal")
    Html remove(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable UUID organisation) {
        People.requireAdministrator(viewer);
        Role taken = PeoplePages.role(role);
        Set<Grant> grants = new HashSet<>(people.grants(id));
        if (taken != null) grants.removeIf(grant -> same(grant, taken, organisation));
        return store(viewer, id, grants);
    }

    private Html store(Viewer viewer, UUID id, Set<Grant> grants) {
        people.grant(viewer, id, grants);
        return Html.to("/people/" + id + "/edit#roles").saying(Toast.of("people.saved"));
    }

    static boolean same(Grant grant, Role role, @Nullable UUID organisation) {
        UUID limit = grant.organisationId();
        return grant.role() == role && (limit == null ? organisation == null : limit.equals(organisation));
    }
}
