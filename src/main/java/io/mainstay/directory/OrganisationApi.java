package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Shape;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;
import io.mainstay.record.Values;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** Organisations, all on one page: there are at most 500. */
@ApiResource("/api/v1/organisations")
class OrganisationApi {

    static final Shape INPUT = Shape.writable("OrganisationInput", OrganisationFields.TYPE.fields());

    private final Organisations organisations;
    private final DirectoryJson json;

    OrganisationApi(Organisations organisations, DirectoryJson json) {
        this.organisations = organisations;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        List<JsonNode> items =
                json.of(OrganisationFields.TYPE, organisations.list(viewer, q), viewer, ApiLanguage.of(request));
        String end = null;
        return Page.of(request, 500).answer(items, end, end);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        UUID id = organisations.create(viewer, body.as(INPUT).draft());
        Values organisation = organisations.get(viewer, id);
        return Answers.created(of(organisation, viewer, request), version(organisation), "/api/v1/organisations/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values organisation = organisations.get(viewer, id);
        return Answers.read(of(organisation, viewer, request), version(organisation), web);
    }

    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values now = organisations.get(viewer, id);
        Given given = body.as(INPUT);
        organisations.edit(viewer, id, given.onto(json.seen(OrganisationFields.TYPE, now, web)));
        Values organisation = organisations.get(viewer, id);
        return Answers.changed(of(organisation, viewer, request), version(organisation));
    }

    private JsonNode of(Values organisation, Viewer viewer, HttpServletRequest request) {
        return json.of(OrganisationFields.TYPE, organisation, viewer, ApiLanguage.of(request));
    }

    private static int version(Values organisation) {
        return DirectoryJson.version(OrganisationFields.TYPE, organisation);
    }
}
