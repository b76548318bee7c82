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
import static io.mainstay.incident.IncidentShapes.REASON;
import static io.mainstay.incident.IncidentShapes.REOPENING;
import static io.mainstay.incident.IncidentShapes.RESOLUTION;
import static io.mainstay.incident.IncidentShapes.VENDOR_REFERENCE;
import static io.mainstay.incident.IncidentState.CANCELED;
import static io.mainstay.incident.IncidentState.CLOSED;
import static io.mainstay.incident.IncidentState.IN_PROGRESS;
import static io.mainstay.incident.IncidentState.ON_HOLD;
import static io.mainstay.incident.IncidentState.RESOLVED;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Given;
import io.mainstay.process.api.MoveCall;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketMovesApi;
import io.mainstay.process.api.TicketShapes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** What moves an incident, and what is said about it: each verb a resource. */
@ApiResource("/api/v1/incidents/{number}")
class IncidentMovesApi extends TicketMovesApi<Incident> {

    private final Incidents incidents;
    private final TicketAnswers answers;

    IncidentMovesApi(Incidents incidents, TicketAnswers answers, TicketGuard guard) {
        super(incidents, answers, guard);
        this.incidents = incidents;
        this.answers = answers;
    }

    /** Without a body: to the actor, and In Progress. */
    @PostMapping("/assignment")
    ResponseEntity<JsonNode> assign(MoveCall call) {
        Given given = call.body().as(ASSIGNMENT);
        if (given.isEmpty()) return act(call, IN_PROGRESS, writing -> incidents.take(call.number(), writing));
        return act(call, null, writing -> incidents.edit(call.number(), given.edits(), writing));
    }

    @PostMapping("/start")
    ResponseEntity<JsonNode> start(MoveCall call) {
        call.body().nothing();
        return act(call, IN_PROGRESS, writing -> incidents.start(call.number(), writing));
    }

    @PostMapping("/hold")
    ResponseEntity<JsonNode> hold(MoveCall call) {
        Given given = call.body().as(HOLD);
        Hold hold = new Hold(
                given.require(HOLD_REASON), given.get(HOLD_MESSAGE), given.get(FOLLOW_UP), given.get(VENDOR_REFERENCE));
        return act(call, ON_HOLD, writing -> incidents.hold(call.number(), hold, writing));
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(MoveCall call) {
        Given given = call.body().as(RESOLUTION);
        CloseCode code = given.get(CLOSE_CODE);
        String notes = given.get(CLOSE_NOTES);
        return act(call, RESOLVED, writing -> incidents.resolve(call.number(), code, notes, writing));
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(MoveCall call) {
        String reason = call.body().as(REOPENING).text(REASON);
        return act(call, IN_PROGRESS, writing -> incidents.reopen(call.number(), reason, writing));
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> close(MoveCall call) {
        call.body().nothing();
        return act(call, CLOSED, writing -> incidents.close(call.number(), writing));
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(MoveCall call) {
        String reason = call.body().as(CANCELLATION).text(CANCEL_REASON);
        return act(call, CANCELED, writing -> incidents.cancel(call.number(), reason, writing));
    }

    @PostMapping("/replies")
    ResponseEntity<JsonNode> reply(MoveCall call) {
        String text = call.body().as(TicketShapes.MESSAGE).text(TicketShapes.TEXT);
        Incident incident = incidents.reply(call.number(), text, answers.by(call.viewer()));
        return answers.changed(IncidentFields.TYPE, incident, call.viewer(), call.request());
    }
}
