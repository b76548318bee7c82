package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Page;
import io.mainstay.api.Shape;
import io.mainstay.people.LocationFields;
import io.mainstay.people.Locations;
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

/** Locations, all on one page: there are at most 500. */
@ApiResource("/api/v1/locations")
class LocationApi {

    static final Shape INPUT = Shape.writable("LocationInput", LocationFields.TYPE.fields());

    private final Locations locations;
    private final DirectoryJson json;

    LocationApi(Locations locations, DirectoryJson json) {
        this.locations = locations;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(
            Viewer viewer, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        List<JsonNode> items = json.of(LocationFields.TYPE, locations.list(viewer, q), viewer, ApiLanguage.of(request));
        String end = null;
        return Page.of(request, 500).answer(items, end, end);
    }

    @PostMapping
    ResponseEntity<JsonNode> create(Body body, Viewer viewer, HttpServletRequest request) {
        UUID id = locations.create(viewer, body.as(INPUT).draft());
        Values location = locations.get(viewer, id);
        return Answers.created(of(location, viewer, request), version(location), "/api/v1/locations/" + id);
    }

    @GetMapping("/{id}")
    ResponseEntity<JsonNode> read(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values location = locations.get(viewer, id);
        return Answers.read(of(location, viewer, request), version(location), web);
    }

    @PatchMapping("/{id}")
    ResponseEntity<JsonNode> change(
            @PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Values now = locations.get(viewer, id);
        Given given = body.as(INPUT);
        locations.edit(viewer, id, given.onto(json.seen(LocationFields.TYPE, now, web)));
        Values location = locations.get(viewer, id);
        return Answers.changed(of(location, viewer, request), version(location));
    }

    private JsonNode of(Values location, Viewer viewer, HttpServletRequest request) {
        return json.of(LocationFields.TYPE, location, viewer, ApiLanguage.of(request));
    }

    private static int version(Values location) {
        return DirectoryJson.version(LocationFields.TYPE, location);
    }
}
