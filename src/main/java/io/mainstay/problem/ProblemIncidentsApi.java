package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Labels;
import io.mainstay.api.Page;
import io.mainstay.incident.HoldReason;
import io.mainstay.incident.IncidentFields;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The incidents that a problem is behind: the newest first, of those that the viewer may see. */
@ApiResource("/api/v1/problems/{number}/incidents")
class ProblemIncidentsApi {

    private final Problems problems;
    private final ProblemIncidents incidents;
    private final ProblemLinks links;
    private final TicketAnswers answers;
    private final Labels labels;

    ProblemIncidentsApi(
            Problems problems, ProblemIncidents incidents, ProblemLinks links, TicketAnswers answers, Labels labels) {
        this.problems = problems;
        this.incidents = incidents;
        this.links = links;
        this.answers = answers;
        this.labels = labels;
    }

    @GetMapping
    ResponseEntity<JsonNode> list(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.reading(problems, number, viewer);
        Page page = Page.of(request, 50);
        List<LinkedIncident> found =
                new ArrayList<>(incidents.page(problem.id(), after(page.cursor()), viewer, page.limit() + 1));
        boolean more = found.size() > page.limit();
        if (more) found.removeLast();
        Locale language = ApiLanguage.of(request);
        List<JsonNode> items =
                found.stream().<JsonNode>map(one -> json(one, language)).toList();
        return page.answer(items, null, more ? found.getLast().id().toString() : null);
    }

    /** Those that are linked to it already stay; if one cannot be linked, none is. */
    @PostMapping
    ResponseEntity<JsonNode> link(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        List<String> numbers = body.as(ProblemShapes.LINKS).list(ProblemShapes.LINKED);
        return answers.changed(ProblemFields.TYPE, links.link(number, numbers, answers.by(viewer)), viewer, request);
    }

    @DeleteMapping("/{incident}")
    ResponseEntity<Void> unlink(@PathVariable String number, @PathVariable String incident, Viewer viewer) {
        links.unlink(number, incident, answers.by(viewer));
        return ResponseEntity.noContent().build();
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("cursor", "api.refusal.bad_cursor", List.of()));
        }
    }

    private ObjectNode json(LinkedIncident incident, Locale language) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", incident.id().toString())
                .put("number", incident.number())
                .put("title", incident.title());
        json.set("state", choice(IncidentFields.STATE, incident.state(), language));
        HoldReason hold = incident.holdReason();
        if (hold == null) json.putNull("hold_reason");
        else json.set("hold_reason", choice(IncidentFields.HOLD_REASON, hold, language));
        return json.put("opened", incident.opened().toString());
    }

    private ObjectNode choice(Field<?> field, Coded value, Locale language) {
        String label = labels.of(IncidentFields.TYPE.name(), field, value.code(), language);
        return JsonNodeFactory.instance.objectNode().put("code", value.code()).put("label", label);
    }
}
