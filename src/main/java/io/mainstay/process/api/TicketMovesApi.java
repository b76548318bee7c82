package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.record.Field;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** What moves a ticket: each verb a resource below {@code …/{number}}. Which verbs there are, the process says. */
public abstract class TicketMovesApi<R extends TicketRecord> {

    private final TicketProcess<R> process;
    private final TicketGuard guard;
    private final TicketAnswers answers;

    protected TicketMovesApi(TicketProcess<R> process, TicketGuard guard, TicketAnswers answers) {
        this.process = process;
        this.guard = guard;
        this.answers = answers;
    }

    /** Locks the ticket as its verbs do. */
    protected abstract Ticket lock(String number, Writing writing);

    /** What every verb is asked with; no parameter of the request is bound to it. */
    @ModelAttribute(binding = false)
    MoveCall call(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return new MoveCall(number, body, viewer, request, web);
    }

    /** @param wanted the codes that the verb gives to the fields that it decides, for If-Match */
    protected ResponseEntity<JsonNode> act(MoveCall call, Map<Field<?>, String> wanted, Function<Writing, R> verb) {
        Writing writing = answers.by(call.viewer());
        R ticket = guard.checked(call.web(), () -> lock(call.number(), writing), wanted, () -> verb.apply(writing));
        return answers.changed(process.type(), ticket, call.viewer(), call.request());
    }
}
