package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.TicketTasks;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** One task of a process, at {@code /api/v1/<tasks>/{number}}: agents only. */
public abstract class TicketTaskApi<T extends TicketRecord, S extends TicketState> {

    private final TicketTasks<T, S> tasks;
    private final TicketAnswers answers;
    private final TicketGuard guard;
    private final TicketHistory history;

    protected TicketTaskApi(TicketTasks<T, S> tasks, TicketAnswers answers, TicketGuard guard, TicketHistory history) {
        this.tasks = tasks;
        this.answers = answers;
        this.guard = guard;
        this.history = history;
    }

    @GetMapping
    ResponseEntity<JsonNode> read(
            @PathVariable String number, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return answers.read(tasks.type(), find(number, viewer), viewer, request, web);
    }

    @PatchMapping
    ResponseEntity<JsonNode> change(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        T before = find(number, viewer);
        List<FieldEdit<?>> edits = guard.edits(body.as(answers.writable(tasks.type())), before, web);
        return answer(tasks.edit(number, edits, answers.by(viewer)), viewer, request);
    }

    @PostMapping("/state")
    ResponseEntity<JsonNode> move(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Property<S> state = state(tasks);
        S to = body.as(move(tasks, state)).require(state);
        Writing writing = answers.by(viewer);
        T moved = guard.checked(
                web, () -> find(number, viewer), tasks.state(), to, () -> tasks.move(number, to, writing));
        return answer(moved, viewer, request);
    }

    @PostMapping("/notes")
    ResponseEntity<JsonNode> note(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String text = body.as(TicketShapes.MESSAGE).text(TicketShapes.TEXT);
        return answer(tasks.note(number, text, answers.by(viewer)), viewer, request);
    }

    @GetMapping("/history")
    ResponseEntity<JsonNode> history(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return history.page(tasks.type(), find(number, viewer), viewer, request);
    }

    /** Moving a task says where to; the state is no field that is edited. */
    static Shape move(TicketTasks<?, ?> tasks) {
        return move(tasks, state(tasks));
    }

    private static Shape move(TicketTasks<?, ?> tasks, Property<?> state) {
        return Shape.of(TicketShapes.schema(tasks.type()) + "State", state);
    }

    private static <S extends TicketState> Property<S> state(TicketTasks<?, S> tasks) {
        return Property.required("state", tasks.state().type());
    }

    private T find(String number, Viewer viewer) {
        return tasks.find(number, viewer).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<JsonNode> answer(T task, Viewer viewer, HttpServletRequest request) {
        return answers.changed(tasks.type(), task, viewer, request);
    }
}
