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

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketMovesApi;
import io.mainstay.process.api.TicketShapes;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** What moves an incident, and what is said about it: each verb a resource. */
@ApiResource("/api/v1/incidents/{number}")
class IncidentMovesApi extends TicketMovesApi<Incident> {

    private final Incidents incidents;
    private final IncidentWriter writer;
    private final TicketAnswers answers;

    IncidentMovesApi(Incidents incidents, IncidentWriter writer, TicketGuard guard, TicketAnswers answers) {
        super(incidents, guard, answers);
        this.incidents = incidents;
        this.writer = writer;
        this.answers = answers;
    }

    @Override
    protected Ticket lock(String number, Writing writing) {
        return writer.lock(number, true, writing);
    }

    /** Without a body: to the actor, and In Progress. */
    @PostMapping("/assignment")
    ResponseEntity<JsonNode> assign(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Given given = body.as(ASSIGNMENT);
        if (given.isEmpty()) {
            Map<Field<?>, String> wanted =
                    Map.of(TicketFields.ASSIGNEE, viewer.personId().toString());
            return act(number, viewer, request, web, wanted, writing -> incidents.take(number, writing));
        }
        List<FieldEdit<?>> edits = given.edits();
        Map<Field<?>, String> wanted = new HashMap<>();
        edits.forEach(edit -> wanted.put(edit.field(), code(edit)));
        return act(number, viewer, request, web, wanted, writing -> incidents.edit(number, edits, writing));
    }

    @PostMapping("/start")
    ResponseEntity<JsonNode> start(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(IN_PROGRESS, number, viewer, request, web, writing -> incidents.start(number, writing));
    }

    @PostMapping("/hold")
    ResponseEntity<JsonNode> hold(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Given given = body.as(HOLD);
        Hold hold = new Hold(
                given.require(HOLD_REASON), given.get(HOLD_MESSAGE), given.get(FOLLOW_UP), given.get(VENDOR_REFERENCE));
        return move(ON_HOLD, number, viewer, request, web, writing -> incidents.hold(number, hold, writing));
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Given given = body.as(RESOLUTION);
        CloseCode code = given.get(CLOSE_CODE);
        String notes = given.get(CLOSE_NOTES);
        return move(RESOLVED, number, viewer, request, web, writing -> incidents.resolve(number, code, notes, writing));
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        String reason = body.as(REOPENING).text(REASON);
        return move(IN_PROGRESS, number, viewer, request, web, writing -> incidents.reopen(number, reason, writing));
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> close(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(CLOSED, number, viewer, request, web, writing -> incidents.close(number, writing));
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        String reason = body.as(CANCELLATION).text(CANCEL_REASON);
        return move(CANCELED, number, viewer, request, web, writing -> incidents.cancel(number, reason, writing));
    }

    @PostMapping("/replies")
    ResponseEntity<JsonNode> reply(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String text = body.as(TicketShapes.MESSAGE).text(TicketShapes.TEXT);
        Incident incident = incidents.reply(number, text, answers.by(viewer));
        return answers.changed(IncidentFields.TYPE, incident, viewer, request);
    }

    private ResponseEntity<JsonNode> move(
            IncidentState to,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            WebRequest web,
            Function<Writing, Incident> verb) {
        return act(number, viewer, request, web, Map.of(IncidentFields.STATE, to.code()), verb);
    }

    private static <T> String code(FieldEdit<T> edit) {
        T value = edit.value();
        return value == null ? "" : edit.field().type().toCode(value);
    }
}
