package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.record.FieldEdit;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
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

/** The tickets of a process: open, read, change, delete; what happened to them, and notes. At {@code /api/v1/<path>}. */
public abstract class TicketApi<R extends TicketRecord> {

    private final TicketProcess<R> process;
    private final TicketAnswers answers;
    private final TicketGuard guard;
    private final TicketHistory history;

    protected TicketApi(TicketProcess<R> process, TicketAnswers answers, TicketGuard guard, TicketHistory history) {
        this.process = process;
        this.answers = answers;
        this.guard = guard;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<JsonNode> open(Body body, Viewer viewer, HttpServletRequest request) {
        R opened = create(body, answers.by(viewer));
        return answers.created(process.type(), opened, process.path(), viewer, request);
    }

    protected R create(Body body, Writing writing) {
        return process.create(body.as(answers.writable(process.type())).draft(), writing);
    }

    @GetMapping("/{number}")
    ResponseEntity<JsonNode> read(
            @PathVariable String number, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return answers.read(process.type(), process.require(number, viewer), viewer, request, web);
    }

    /** With If-Match, a field that somebody else changed since that version is refused (412), and told with both values. */
    @PatchMapping("/{number}")
    ResponseEntity<JsonNode> change(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        R before = process.require(number, viewer);
        List<FieldEdit<?>> edits = guard.edits(body.as(answers.writable(process.type())), before, web);
        return answer(process.edit(number, edits, answers.by(viewer)), viewer, request);
    }

    @DeleteMapping("/{number}")
    ResponseEntity<JsonNode> delete(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        process.delete(number, reason, answers.by(viewer));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{number}/history")
    ResponseEntity<JsonNode> history(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return history.page(process.type(), process.require(number, viewer), viewer, request);
    }

    @PostMapping("/{number}/notes")
    ResponseEntity<JsonNode> note(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String text = body.as(TicketShapes.MESSAGE).text(TicketShapes.TEXT);
        return answer(process.note(number, text, answers.by(viewer)), viewer, request);
    }

    private ResponseEntity<JsonNode> answer(R ticket, Viewer viewer, HttpServletRequest request) {
        return answers.changed(process.type(), ticket, viewer, request);
    }
}
