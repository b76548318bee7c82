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
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
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
    ResponseEntity<JsonNode> assign(MoveCall call) {
        Given given = call.body().as(ASSIGNMENT);
        if (given.isEmpty()) {
            Map<Field<?>, String> wanted =
                    Map.of(TicketFields.ASSIGNEE, call.viewer().personId().toString());
            return act(call, wanted, writing -> incidents.take(call.number(), writing));
        }
        List<FieldEdit<?>> edits = given.edits();
        Map<Field<?>, String> wanted = new HashMap<>();
        edits.forEach(edit -> wanted.put(edit.field(), code(edit)));
        return act(call, wanted, writing -> incidents.edit(call.number(), edits, writing));
    }

    @PostMapping("/start")
    ResponseEntity<JsonNode> start(MoveCall call) {
        call.body().nothing();
        return move(IN_PROGRESS, call, writing -> incidents.start(call.number(), writing));
    }

    @PostMapping("/hold")
    ResponseEntity<JsonNode> hold(MoveCall call) {
        Given given = call.body().as(HOLD);
        Hold hold = new Hold(
                given.require(HOLD_REASON), given.get(HOLD_MESSAGE), given.get(FOLLOW_UP), given.get(VENDOR_REFERENCE));
        return move(ON_HOLD, call, writing -> incidents.hold(call.number(), hold, writing));
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(MoveCall call) {
        Given given = call.body().as(RESOLUTION);
        CloseCode code = given.get(CLOSE_CODE);
        String notes = given.get(CLOSE_NOTES);
        return move(RESOLVED, call, writing -> incidents.resolve(call.number(), code, notes, writing));
    }

    @PostMapping("/reopening")
    ResponseEntity<JsonNode> reopen(MoveCall call) {
        String reason = call.body().as(REOPENING).text(REASON);
        return move(IN_PROGRESS, call, writing -> incidents.reopen(call.number(), reason, writing));
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> close(MoveCall call) {
        call.body().nothing();
        return move(CLOSED, call, writing -> incidents.close(call.number(), writing));
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(MoveCall call) {
        String reason = call.body().as(CANCELLATION).text(CANCEL_REASON);
        return move(CANCELED, call, writing -> incidents.cancel(call.number(), reason, writing));
    }

    @PostMapping("/replies")
    ResponseEntity<JsonNode> reply(MoveCall call) {
        String text = call.body().as(TicketShapes.MESSAGE).text(TicketShapes.TEXT);
        Incident incident = incidents.reply(call.number(), text, answers.by(call.viewer()));
        return answers.changed(IncidentFields.TYPE, incident, call.viewer(), call.request());
    }

    private ResponseEntity<JsonNode> move(IncidentState to, MoveCall call, Function<Writing, Incident> verb) {
        return act(call, Map.of(IncidentFields.STATE, to.code()), verb);
    }

    private static <T> String code(FieldEdit<T> edit) {
        T value = edit.value();
        return value == null ? "" : edit.field().type().toCode(value);
    }
}
