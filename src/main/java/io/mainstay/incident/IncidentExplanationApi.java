package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.RecordJson;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why an incident is as it is: its priority, whose turn it is, and which moves are legal or refused, and why. */
@ApiResource("/api/v1/incidents/{number}/explanation")
class IncidentExplanationApi {

    private final Incidents incidents;
    private final IncidentExplanation explanation;
    private final RecordJson json;
    private final MessageSource messages;
    private final Clock clock;

    IncidentExplanationApi(
            Incidents incidents,
            IncidentExplanation explanation,
            RecordJson json,
            MessageSource messages,
            Clock clock) {
        this.incidents = incidents;
        this.explanation = explanation;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    JsonNode explain(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        Locale language = ApiLanguage.of(request);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("number", incident.number());
        if (TicketAccess.readsInternal(viewer, incident.ticket().values())) {
            priority(incident, language, answer.putObject("priority"));
            turn(incident, language, answer.putObject("turn"));
        }
        moves(incident, viewer, language, answer.putArray("moves"));
        return answer;
    }

    private void priority(Incident incident, Locale language, ObjectNode to) {
        IncidentExplanation.PriorityWhy why = explanation.priority(incident);
        put(incident.ticket().values(), List.of(TicketFields.PRIORITY), language, to);
        to.put("source", incident.isPriorityOverridden() ? "override" : "matrix");
        to.put("reason", why.reason());
        Values cell = Values.builder()
                .set(TicketFields.IMPACT, why.impact())
                .set(TicketFields.URGENCY, why.urgency())
                .set(TicketFields.PRIORITY, why.fromMatrix())
                .build();
        List<Field<?>> fields = List.of(TicketFields.IMPACT, TicketFields.URGENCY, TicketFields.PRIORITY);
        put(cell, fields, language, to.putObject("matrix"));
    }

    private void turn(Incident incident, Locale language, ObjectNode to) {
        List<Field<?>> fields = List.of(
                TicketFields.TURN,
                TicketFields.TURN_AT,
                IncidentFields.STATE,
                IncidentFields.HOLD_REASON,
                TicketFields.FOLLOW_UP,
                TicketFields.CALLER_REPLIED);
        put(incident.ticket().values(), fields, language, to);
        to.set("since", to.remove("turn_at"));
    }

    private void moves(Incident incident, Viewer viewer, Locale language, ArrayNode to) {
        for (MoveOption<IncidentMove> option : explanation.moves(viewer, incident, clock.instant())) {
            ObjectNode move = to.addObject().put("move", option.move().code());
            move.put("legal", option.isLegal());
            Refusal.Reason refusal = option.refusal();
            if (refusal == null) {
                move.put("method", "POST");
                move.put(
                        "href",
                        "/api/v1/incidents/" + incident.number() + "/"
                                + option.move().resource());
            } else {
                String key = refusal.message();
                move.put("because", messages.getMessage(key, refusal.arguments().toArray(), key, language));
            }
        }
    }

    private void put(Values values, List<Field<?>> fields, Locale language, ObjectNode to) {
        json.write(values, fields, new RecordJson.Reading("incident", id -> null, language), to);
    }
}
