package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Seen;
import io.mainstay.api.Shape;
import io.mainstay.api.Versions;
import io.mainstay.history.History;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** Incidents: open, read, change, delete. */
@ApiResource("/api/v1/incidents")
class IncidentApi {

    private final Incidents incidents;
    private final TicketStore store;
    private final History history;
    private final IncidentJson json;
    private final Clock clock;

    IncidentApi(Incidents incidents, TicketStore store, History history, IncidentJson json, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<JsonNode> open(Body body, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.create(body.as(writable()).draft(), Writing.by(viewer, clock.instant()));
        JsonNode record = json.of(incident, viewer, ApiLanguage.of(request));
        return Answers.created(record, incident.version(), "/api/v1/incidents/" + incident.number());
    }

    @GetMapping("/{number}")
    ResponseEntity<JsonNode> read(
            @PathVariable String number, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Incident incident = find(number, viewer);
        return Answers.read(json.of(incident, viewer, ApiLanguage.of(request)), incident.version(), web);
    }

    /** With If-Match, a field that somebody else changed since that version is refused (412), and told with both values. */
    @PatchMapping("/{number}")
    ResponseEntity<JsonNode> change(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Incident before = find(number, viewer);
        Given given = body.as(writable());
        Integer seen = Versions.seen(web, before.version());
        List<FieldEdit<?>> edits = seen == null
                ? given.edits()
                : given.edits(Seen.at(
                        seen,
                        before.ticket().values(),
                        history.of(before.id(), before.ticket().values().require(TicketFields.OPENED))));
        Incident incident = incidents.edit(number, edits, Writing.by(viewer, clock.instant()));
        return Answers.changed(json.of(incident, viewer, ApiLanguage.of(request)), incident.version());
    }

    @DeleteMapping("/{number}")
    ResponseEntity<JsonNode> delete(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        incidents.delete(number, reason, Writing.by(viewer, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    private Incident find(String number, Viewer viewer) {
        return incidents.find(number, viewer).orElseThrow(Refusal::notFound);
    }

    private Shape writable() {
        return Shape.writable("IncidentInput", store.fields(IncidentFields.TYPE));
    }
}
