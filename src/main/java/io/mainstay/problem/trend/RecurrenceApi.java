package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.record.FieldType;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The findings of the search for recurring incidents, for programs. */
@ApiResource("/api/v1/recurrences")
class RecurrenceApi {

    static final Property<String> REASON = Property.required("reason", new FieldType.Text(1_000, true));
    static final Shape DISMISSAL = Shape.of("RecurrenceDismissal", REASON);

    private static final int LISTED = 1_000;

    private final Recurrences recurrences;
    private final RecurrenceSearch search;
    private final RecurrenceStore store;
    private final RecurrenceCards cards;
    private final Pages pages;

    RecurrenceApi(
            Recurrences recurrences,
            RecurrenceSearch search,
            RecurrenceStore store,
            RecurrenceCards cards,
            Pages pages) {
        this.recurrences = recurrences;
        this.search = search;
        this.store = store;
        this.cards = cards;
        this.pages = pages;
    }

    @GetMapping
    JsonNode list(@RequestParam(defaultValue = "false") boolean dismissed, Viewer viewer, HttpServletRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        items.addAll(json(recurrences.of(viewer, dismissed), viewer, request));
        return answer;
    }

    @PostMapping("/search")
    JsonNode searchNow(Body body, Viewer viewer) {
        Coordinators.require(viewer);
        body.nothing();
        RecurrenceSearch.Last done = search.search();
        return JsonNodeFactory.instance
                .objectNode()
                .put("ended", done.at().toString())
                .put("incidents", done.incidents())
                .put("millis", done.took().toMillis());
    }

    @PostMapping("/{id}/dismissal")
    JsonNode dismiss(@PathVariable UUID id, Body body, Viewer viewer, HttpServletRequest request) {
        Coordinators.require(viewer);
        recurrences.require(id, viewer);
        String reason = body.as(DISMISSAL).require(REASON);
        return json(recurrences.dismiss(id, reason, writing(viewer, request)), viewer, request);
    }

    @DeleteMapping("/{id}/dismissal")
    JsonNode bringBack(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        return json(recurrences.bringBack(id, writing(viewer, request)), viewer, request);
    }

    private JsonNode json(Recurrence one, Viewer viewer, HttpServletRequest request) {
        return json(List.of(one), viewer, request).getFirst();
    }

    private List<JsonNode> json(List<Recurrence> found, Viewer viewer, HttpServletRequest request) {
        Moments moments = pages.moments(viewer, request);
        Names.Found names = cards.texts(found, viewer, moments).names();
        Map<UUID, List<String>> incidents = store.incidents(found, LISTED);
        return found.stream()
                .<JsonNode>map(one -> json(one, names, incidents.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static ObjectNode json(Recurrence one, Names.Found names, List<String> numbers) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", one.id().toString());
        json.set("service", reference(one.service(), names));
        ArrayNode others = json.putArray("other_services");
        for (UUID other : one.others()) others.add(reference(other, names));
        json.put("category", one.category()).put("count", one.count()).put("weeks", one.weeks());
        if (one.location() != null) json.set("location", reference(one.location(), names));
        json.put("expected", String.format(Locale.ROOT, "%.1f", one.expected()))
                .put("strength", String.format(Locale.ROOT, "%.1f", one.strength()));
        ArrayNode times = json.putArray("times");
        for (int minute : one.minutes()) times.add("%02d:%02d".formatted(minute / 60, minute % 60));
        ArrayNode weekdays = json.putArray("weekdays");
        for (int day = 0; day < 7; day++) if (one.days().has(day)) weekdays.add(day + 1);
        json.put("first", one.first().toString()).put("last", one.last().toString());
        ArrayNode incidents = json.putArray("incidents");
        numbers.forEach(incidents::add);
        String problem = names.text(one.problem());
        if (!problem.isEmpty()) json.put("problem", problem);
        dismissal(one.dismissal(), names, json);
        return json;
    }

    private static void dismissal(Recurrence.@Nullable Dismissal dismissal, Names.Found names, ObjectNode json) {
        if (dismissal == null) return;
        json.put("dismissed", dismissal.at().toString()).put("dismissal_reason", dismissal.reason());
        json.set("dismissed_by", reference(dismissal.by(), names));
    }

    private static ObjectNode reference(UUID id, Names.Found names) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("name", names.text(id));
    }

    private Writing writing(Viewer viewer, HttpServletRequest request) {
        return Writing.by(viewer, pages.moments(viewer, request).now());
    }
}
