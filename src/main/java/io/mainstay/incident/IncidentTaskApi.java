package io.mainstay.incident;

import static io.mainstay.incident.IncidentShapes.MESSAGE;
import static io.mainstay.incident.IncidentShapes.TASK_MOVE;
import static io.mainstay.incident.IncidentShapes.TASK_STATE;
import static io.mainstay.incident.IncidentShapes.TEXT;

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
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Incident tasks: agents only. */
@ApiResource("/api/v1")
class IncidentTaskApi {

    private final Incidents incidents;
    private final IncidentTasks tasks;
    private final TicketStore store;
    private final History history;
    private final IncidentJson json;
    private final Clock clock;

    IncidentTaskApi(
            Incidents incidents,
            IncidentTasks tasks,
            TicketStore store,
            History history,
            IncidentJson json,
            Clock clock) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.store = store;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/incidents/{number}/tasks")
    JsonNode of(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        List<Ticket> tickets = tasks.of(incident.id(), viewer).stream()
                .map(IncidentTask::ticket)
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(json.of(IncidentTaskFields.TYPE, tickets, viewer, ApiLanguage.of(request)));
        return answer;
    }

    @PostMapping("/incidents/{number}/tasks")
    ResponseEntity<JsonNode> create(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        IncidentTask task = tasks.create(incident, body.as(writable()).draft(), by(viewer));
        JsonNode record = json.of(task, viewer, ApiLanguage.of(request));
        return Answers.created(record, task.ticket().version(), "/api/v1/incident-tasks/" + task.number());
    }

    @GetMapping("/incident-tasks/{number}")
    ResponseEntity<JsonNode> read(
            @PathVariable String number, Viewer viewer, HttpServletRequest request, WebRequest web) {
        IncidentTask task = find(number, viewer);
        return Answers.read(
                json.of(task, viewer, ApiLanguage.of(request)), task.ticket().version(), web);
    }

    @PatchMapping("/incident-tasks/{number}")
    ResponseEntity<JsonNode> change(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Ticket before = find(number, viewer).ticket();
        Given given = body.as(writable());
        Integer seen = Versions.seen(web, before.version());
        List<FieldEdit<?>> edits = seen == null
                ? given.edits()
                : given.edits(Seen.at(
                        seen,
                        before.values(),
                        history.of(before.id(), before.values().require(TicketFields.OPENED))));
        return answer(tasks.edit(number, edits, by(viewer)), viewer, request);
    }

    @PostMapping("/incident-tasks/{number}/state")
    ResponseEntity<JsonNode> move(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        IncidentTaskState to = body.as(TASK_MOVE).require(TASK_STATE);
        return answer(tasks.move(number, to, by(viewer)), viewer, request);
    }

    @PostMapping("/incident-tasks/{number}/notes")
    ResponseEntity<JsonNode> note(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        return answer(tasks.note(number, body.as(MESSAGE).text(TEXT), by(viewer)), viewer, request);
    }

    private IncidentTask find(String number, Viewer viewer) {
        return tasks.find(number, viewer).orElseThrow(Refusal::notFound);
    }

    private Shape writable() {
        return Shape.writable("IncidentTaskInput", store.fields(IncidentTaskFields.TYPE));
    }

    private Writing by(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }

    private ResponseEntity<JsonNode> answer(IncidentTask task, Viewer viewer, HttpServletRequest request) {
        return Answers.changed(
                json.of(task, viewer, ApiLanguage.of(request)), task.ticket().version());
    }
}
