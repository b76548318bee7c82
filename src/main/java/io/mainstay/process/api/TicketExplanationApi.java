package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.RecordJson;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a ticket is as it is: its priority, whose turn it is, and which moves are legal or refused, and why. */
public abstract class TicketExplanationApi<R extends TicketRecord> {

    private final TicketProcess<R> process;
    private final List<Field<?>> turnFields;
    private final Means means;

    /** What an explanation is made with. */
    @Component
    public record Means(PriorityMatrix matrix, RecordJson json, MessageSource messages, Clock clock) {}

    /** @param turnFields what tells whose turn it is, and why */
    protected TicketExplanationApi(TicketProcess<R> process, List<Field<?>> turnFields, Means means) {
        this.process = process;
        this.turnFields = turnFields;
        this.means = means;
    }

    @GetMapping
    JsonNode explain(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        R ticket = process.require(number, viewer);
        Locale language = ApiLanguage.of(request);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("number", ticket.number());
        if (TicketAccess.readsInternal(viewer, ticket.values())) {
            priority(ticket, language, answer.putObject("priority"));
            ObjectNode turn = answer.putObject("turn");
            put(ticket.values(), turnFields, language, turn);
            turn.set("since", turn.remove("turn_at"));
        }
        moves(ticket, viewer, language, answer.putArray("moves"));
        return answer;
    }

    /** Why somebody set the priority against the matrix, or null if nobody did. */
    protected @Nullable String overridden(R ticket) {
        return null;
    }

    private void priority(R ticket, Locale language, ObjectNode to) {
        put(ticket.values(), List.of(TicketFields.PRIORITY), language, to);
        String reason = overridden(ticket);
        to.put("source", reason == null ? "matrix" : "override");
        to.put("reason", reason);
        Values cell = Values.builder()
                .set(TicketFields.IMPACT, ticket.get(TicketFields.IMPACT))
                .set(TicketFields.URGENCY, ticket.get(TicketFields.URGENCY))
                .set(TicketFields.PRIORITY, means.matrix.of(process.type(), ticket.values()))
                .build();
        List<Field<?>> fields = List.of(TicketFields.IMPACT, TicketFields.URGENCY, TicketFields.PRIORITY);
        put(cell, fields, language, to.putObject("matrix"));
    }

    private void moves(R ticket, Viewer viewer, Locale language, ArrayNode to) {
        for (MoveOption<?> option : process.moves(ticket, viewer, means.clock.instant())) {
            ObjectNode move = to.addObject().put("move", option.move().code());
            move.put("legal", option.isLegal());
            Refusal.Reason refusal = option.refusal();
            if (refusal == null) {
                String resource = "/" + ticket.number() + "/" + option.move().resource();
                move.put("method", "POST").put("href", "/api/v1" + process.path() + resource);
            } else {
                String key = refusal.message();
                move.put(
                        "because",
                        means.messages.getMessage(key, refusal.arguments().toArray(), key, language));
            }
        }
    }

    private void put(Values values, List<Field<?>> fields, Locale language, ObjectNode to) {
        means.json.write(values, fields, new RecordJson.Reading(process.type().name(), id -> null, language), to);
    }
}
