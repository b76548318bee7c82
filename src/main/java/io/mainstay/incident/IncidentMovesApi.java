package io.mainstay.incident;

import static io.mainstay.incident.IncidentShapes.ASSIGNMENT;
import static io.mainstay.incident.IncidentShapes.CANCELLATION;
import static io.mainstay.incident.IncidentShapes.CANCEL_REASON;
import static io.mainstay.incident.IncidentShapes.CLOSE_CODE;
import static io.mainstay.incident.IncidentShapes.CLOSE_NOTES;
import static io.mainstay.incident.IncidentShapes.FOLLOW_UP;
import static io.mainstay.incident.IncidentShapes.HOLD;
import static io.mainstay.incident.IncidentShapes.HOLD_MESSAGE;
import static io.mainstay.incident.IncidentShapes.HOLD_REASON;
import static io.mainstay.incident.IncidentShapes.MESSAGE;
import static io.mainstay.incident.IncidentShapes.REASON;
import static io.mainstay.incident.IncidentShapes.REOPENING;
import static io.mainstay.incident.IncidentShapes.RESOLUTION;
import static io.mainstay.incident.IncidentShapes.TEXT;
import static io.mainstay.incident.IncidentShapes.VENDOR_REFERENCE;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** What moves an incident, and what is said about it: each verb a resource. */
@ApiResource("/api/v1/incidents/{number}")
class IncidentMovesApi {

    private final Incidents incidents;
    private final IncidentJson json;
    private final Clock clock;

    IncidentMovesApi(Incidents incidents, IncidentJson json, Clock clock) {
        this.incidents = incidents;
        this.json = json;
        this.clock = clock;
    }

    /** Without a body: to the actor, and In Progress. */
    @PostMapping("/assignment")
    ResponseEntity<JsonNode> assign(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(ASSIGNMENT);
        Incident incident = given.isEmpty()
                ? incidents.take(number, by(viewer))
                : incidents.edit(number, given.edits(), by(viewer));
        return answer(incident, viewer, request);
    }

    @PostMapping("/start")
    ResponseEntity<JsonNode> start(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        return answer(incidents.start(number, by(viewer)), viewer, request);
    }

    @PostMapping("/hold")
    ResponseEntity<JsonNode> hold(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(HOLD);
        Hold hold = new Hold(
                given.require(HOLD_REASON), given.get(HOLD_MESSAGE), given.get(FOLLOW_UP), given.get(VENDOR_REFERENCE));
        return answer(incidents.hold(number, hold, by(viewer)), viewer, request);
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(RESOLUTION);
        Incident incident = incidents.resolve(number, given.get(CLOSE_CODE), given.get(CLOSE_NOTES), by(viewer));
        return answer(incident, viewer, request);
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String reason = body.as(REOPENING).text(REASON);
        return answer(incidents.reopen(number, reason, by(viewer)), viewer, request);
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> close(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        body.nothing();
        return answer(incidents.close(number, by(viewer)), viewer, request);
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String reason = body.as(CANCELLATION).text(CANCEL_REASON);
        return answer(incidents.cancel(number, reason, by(viewer)), viewer, request);
    }

    @PostMapping("/replies")
    ResponseEntity<JsonNode> reply(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        return answer(incidents.reply(number, body.as(MESSAGE).text(TEXT), by(viewer)), viewer, request);
    }

    @PostMapping("/notes")
    ResponseEntity<JsonNode> note(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        return answer(incidents.note(number, body.as(MESSAGE).text(TEXT), by(viewer)), viewer, request);
    }

    private Writing by(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }

    private ResponseEntity<JsonNode> answer(Incident incident, Viewer viewer, HttpServletRequest request) {
        return Answers.changed(json.of(incident, viewer, ApiLanguage.of(request)), incident.version());
    }
}
