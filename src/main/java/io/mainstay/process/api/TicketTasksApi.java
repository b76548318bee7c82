package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketTasks;
import io.mainstay.ticket.TicketType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** The tasks of a ticket, at {@code …/{number}/tasks}: agents only. */
public abstract class TicketTasksApi {

    private final TicketProcess<?> process;
    private final TicketTasks<?, ?> tasks;
    private final TicketAnswers answers;

    protected TicketTasksApi(TicketProcess<?> process, TicketTasks<?, ?> tasks, TicketAnswers answers) {
        this.process = process;
        this.tasks = tasks;
        this.answers = answers;
    }

    /** Where the tasks of this type are: {@code /incident-tasks}. */
    static String path(TicketType type) {
        return "/" + type.name().replace('_', '-') + "s";
    }

    @GetMapping
    JsonNode list(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        TicketRecord ticket = process.require(number, viewer);
        return answers.items(tasks.type(), tasks.of(ticket.id(), viewer), viewer, request);
    }

    @PostMapping
    ResponseEntity<JsonNode> add(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        TicketRecord ticket = process.require(number, viewer);
        TicketRecord task =
                tasks.create(ticket, body.as(answers.writable(tasks.type())).draft(), answers.by(viewer));
        return answers.created(tasks.type(), task, path(tasks.type()), viewer, request);
    }
}
