package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Shape;
import io.mainstay.people.TeamFields;
import io.mainstay.people.TeamSearch;
import io.mainstay.people.Teams;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Teams and their members, for staff. */
@ApiResource("/api/v1/teams")
class TeamApi {

    private static final int ROWS = 50;
    static final Shape INPUT = Shape.writable("TeamInput", TeamFields.TYPE.fields());

    private final Teams teams;
    private final TeamSearch search;
    private final DirectoryJson json;

    TeamApi(Teams teams, TeamSearch search, DirectoryJson json) {
        this.teams = teams;
        this.search = search;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        Page page = Page.of(request, ROWS);
        String cursor = page.cursor();
        List<Values> found = search.after(viewer, q, cursor == null ? "" : cursor, page.limit() + 1);
        List<Values> shown = found.stream().limit(page.limit()).toList();
        return page.answer(
                json.of(TeamFields.TYPE, shown, viewer, ApiLanguage.of(request)),
                null,
                found.size() > shown.size() ? shown.getLast().require(TeamFields.NAME) : null);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        UUID id = teams.create(viewer, body.as(INPUT).draft());
        Values team = teams.get(viewer, id);
        return Answers.created(whole(team, viewer, request), version(team), "/api/v1/teams/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values team = teams.get(viewer, id);
        return Answers.read(whole(team, viewer, request), version(team), web);
    }

    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values now = teams.get(viewer, id);
        Given given = body.as(INPUT);
        teams.edit(viewer, id, given.onto(json.seen(TeamFields.TYPE, now, web)));
        return answer(id, viewer, request);
    }

    /** Adds a member; one who is there already stays. */
    @PutMapping("/{id}/members/{personId}")
    ResponseEntity<JsonNode> addMember(
            @PathVariable UUID id, @PathVariable UUID personId, Viewer viewer, HttpServletRequest request) {
        teams.get(viewer, id);
        teams.addMember(viewer, id, personId);
        return answer(id, viewer, request);
    }

    @DeleteMapping("/{id}/members/{personId}")
    ResponseEntity<JsonNode> removeMember(
            @PathVariable UUID id, @PathVariable UUID personId, Viewer viewer, HttpServletRequest request) {
        teams.get(viewer, id);
        teams.removeMember(viewer, id, personId);
        return answer(id, viewer, request);
    }

    @PostMapping("/{id}/deactivation")
    ResponseEntity<JsonNode> deactivate(@PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        teams.deactivate(viewer, id);
        return answer(id, viewer, request);
    }

    @PostMapping("/{id}/reactivation")
    ResponseEntity<JsonNode> reactivate(@PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        teams.reactivate(viewer, id);
        return answer(id, viewer, request);
    }

    private ResponseEntity<JsonNode> answer(UUID id, Viewer viewer, HttpServletRequest request) {
        Values team = teams.get(viewer, id);
        return Answers.changed(whole(team, viewer, request), version(team));
    }

    private JsonNode whole(Values team, Viewer viewer, HttpServletRequest request) {
        ObjectNode object = json.of(TeamFields.TYPE, team, viewer, ApiLanguage.of(request));
        object.set("members", json.references(Target.PERSON, teams.members(team.require(TeamFields.ID))));
        return object;
    }

    private static int version(Values team) {
        return DirectoryJson.version(TeamFields.TYPE, team);
    }
}
