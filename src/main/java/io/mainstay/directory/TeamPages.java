package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.People;
import io.mainstay.people.TeamFields;
import io.mainstay.people.TeamSearch;
import io.mainstay.people.Teams;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Teams: staff read them, administrators change them, leads look after their members. */
@Controller
@RequestMapping("/teams")
class TeamPages {

    static final List<Field<?>> FIELDS = List.of(
            TeamFields.NAME,
            TeamFields.DESCRIPTION,
            TeamFields.EMAIL,
            TeamFields.LEAD,
            TeamFields.ORGANISATION,
            TeamFields.RESTRICTED);

    private static final int MOST = 500;
    private static final int OPTIONS = 12;

    private final Teams teams;
    private final TeamSearch search;
    private final TeamViews views;

    TeamPages(Teams teams, TeamSearch search, TeamViews views) {
        this.teams = teams;
        this.search = search;
        this.views = views;
    }

    @GetMapping
    Html list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return Html.page(
                "directory/teams", new TeamListPage(q, search.summaries(viewer, q, MOST), People.administers(viewer)));
    }

    /** The list below a field that finds a team. */
    @GetMapping("/options")
    Html options(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        List<Values> found = search.after(viewer, q, "", MOST).stream()
                .filter(team -> team.require(TeamFields.ACTIVE))
                .limit(OPTIONS)
                .toList();
        return Html.page("directory/teamOptions", found);
    }

    @GetMapping("/{id}")
    Html show(Viewer viewer, @PathVariable UUID id) {
        return Html.page("directory/team", views.page(viewer, id, null));
    }

    @GetMapping("/new")
    Html blank(Viewer viewer) {
        People.requireAdministrator(viewer);
        return Html.page("directory/teamEdit", views.form(viewer, null, Form.blank()));
    }

    @PostMapping
    Html create(Viewer viewer, HttpServletRequest request) {
        People.requireAdministrator(viewer);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            UUID id = teams.create(viewer, form.draft());
            return Html.to("/teams/" + id).saying(Toast.of("people.team.created"));
        } catch (Refusal refusal) {
            return Html.refused("directory/teamEdit", views.form(viewer, null, form.refused(refusal)));
        }
    }

    @GetMapping("/{id}/edit")
    Html edit(Viewer viewer, @PathVariable UUID id) {
        People.requireAdministrator(viewer);
        return Html.page("directory/teamEdit", views.form(viewer, id, FieldForm.of(teams.get(viewer, id), FIELDS)));
    }

    @PostMapping("/{id}")
    Html save(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        Values now = teams.get(viewer, id);
        FieldForm form = new FieldForm(FIELDS, request);
        try {
            teams.edit(viewer, id, form.draft());
            return Html.to("/teams/" + id).saying(Toast.of("people.saved"));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            return Html.refused("directory/teamEdit", views.form(viewer, id, form.refused(refusal, now)));
        }
    }

    @PostMapping("/{id}/members")
    Html addMember(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person) {
        try {
            if (person == null)
                throw new Refusal(
                        Refusal.Kind.INVALID, new Refusal.Reason("person", "people.refusal.unknown", List.of()));
            teams.addMember(viewer, id, person);
            return Html.to("/teams/" + id).saying(Toast.of("people.team.member_added"));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) throw refusal;
            return Html.refused("directory/team", views.page(viewer, id, refusal));
        }
    }

    @PostMapping("/{id}/members/{personId}/removal")
    Html removeMember(Viewer viewer, @PathVariable UUID id, @PathVariable UUID personId) {
        teams.removeMember(viewer, id, personId);
        return Html.to("/teams/" + id).saying(Toast.of("people.team.member_removed"));
    }

    @PostMapping("/{id}/deactivation")
    Html deactivate(Viewer viewer, @PathVariable UUID id) {
        teams.deactivate(viewer, id);
        return Html.to("/teams/" + id).saying(Toast.of("people.team.deactivated"));
    }

    @PostMapping("/{id}/reactivation")
    Html reactivate(Viewer viewer, @PathVariable UUID id) {
        teams.reactivate(viewer, id);
        return Html.to("/teams/" + id).saying(Toast.of("people.team.reactivated"));
    }
}
