package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** What moves a ticket: each verb a resource below {@code …/{number}}. Which verbs there are, the process says. */
public abstract class TicketMovesApi<R extends TicketRecord> {

    private final TicketProcess<R> process;
    private final TicketAnswers answers;
    private final TicketGuard guard;

    protected TicketMovesApi(TicketProcess<R> process, TicketAnswers answers, TicketGuard guard) {
        this.process = process;
        this.answers = answers;
        this.guard = guard;
    }

    /** What every verb is asked with; no parameter of the request is bound to it. */
    @ModelAttribute(binding = false)
    MoveCall call(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return new MoveCall(number, body, viewer, request, web);
    }

    /** @param to the state that the verb leads to, or null if it does not move */
    protected ResponseEntity<JsonNode> act(MoveCall call, @Nullable TicketState to, Function<Writing, R> verb) {
        Writing writing = answers.by(call.viewer());
        R ticket = guard.checked(process, call.number(), call.web(), call.viewer(), to, () -> verb.apply(writing));
        return answers.changed(process.type(), ticket, call.viewer(), call.request());
    }
}
