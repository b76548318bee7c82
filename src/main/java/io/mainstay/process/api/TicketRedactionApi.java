package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.process.TicketErasure;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.TicketProcess;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Erases what must not be kept, at {@code …/{number}/redactions}; it cannot be undone. */
public abstract class TicketRedactionApi {

    private final TicketProcess<?> process;
    private final TicketErasure erasure;
    private final TicketAnswers answers;

    protected TicketRedactionApi(TicketProcess<?> process, TicketErasure erasure, TicketAnswers answers) {
        this.process = process;
        this.erasure = erasure;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<JsonNode> redact(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(TicketShapes.REDACTION);
        Integer entry = given.get(TicketShapes.ENTRY);
        String text = given.text(TicketShapes.ERASED_TEXT);
        String why = given.text(TicketShapes.WHY);
        if ((entry == null) == text.isEmpty())
            throw new Refusal(Refusal.Kind.INVALID, Reason.of("ticket.refusal.redact_one"));
        if (entry != null) erasure.entry(process, number, entry, why, viewer);
        else erasure.text(process, number, text, why, viewer);
        return answers.changed(process.type(), erasure.open(process, number, viewer), viewer, request);
    }
}
