package io.mainstay.incident;

import static io.mainstay.incident.IncidentShapes.ANNOUNCED_LOCATION;
import static io.mainstay.incident.IncidentShapes.ANNOUNCED_SERVICE;
import static io.mainstay.incident.IncidentShapes.ANNOUNCED_TEXT;
import static io.mainstay.incident.IncidentShapes.ANNOUNCED_TITLE;
import static io.mainstay.incident.IncidentShapes.ANNOUNCEMENT;
import static io.mainstay.incident.IncidentShapes.EVERYONE;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is announced: told by those who work on the incident, read by the people whom it may concern. */
@ApiResource("/api/v1")
class AnnouncementApi {

    private final Announcements announcements;
    private final Incidents incidents;
    private final Clock clock;

    AnnouncementApi(Announcements announcements, Incidents incidents, Clock clock) {
        this.announcements = announcements;
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/announcements")
    JsonNode list(Viewer viewer) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Announcement one : announcements.of(viewer)) items.add(json(one));
        return answer;
    }

    @PostMapping("/announcements/{number}/affected")
    JsonNode meToo(@PathVariable String number, Body body, Viewer viewer) {
        body.nothing();
        return json(announcements.meToo(number, by(viewer)));
    }

    @DeleteMapping("/announcements/{number}/affected")
    ResponseEntity<Void> notMe(@PathVariable String number, Viewer viewer) {
        announcements.notMe(number, by(viewer));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/incidents/{number}/announcement")
    JsonNode read(@PathVariable String number, Viewer viewer) {
        return json(announcements
                .of(TicketDoor.reading(incidents, number, viewer), viewer)
                .orElseThrow(Refusal::notFound));
    }

    @PostMapping("/incidents/{number}/announcement")
    JsonNode announce(@PathVariable String number, Body body, Viewer viewer) {
        Given given = body.as(ANNOUNCEMENT);
        Announcement.Text said = new Announcement.Text(
                given.require(ANNOUNCED_TITLE),
                given.require(ANNOUNCED_TEXT),
                given.get(ANNOUNCED_SERVICE),
                given.get(ANNOUNCED_LOCATION),
                Boolean.TRUE.equals(given.get(EVERYONE)));
        Incident incident = announcements.announce(number, said, by(viewer));
        return json(announcements.of(incident, viewer).orElseThrow(Refusal::notFound));
    }

    @DeleteMapping("/incidents/{number}/announcement")
    ResponseEntity<Void> end(@PathVariable String number, Viewer viewer) {
        announcements.end(number, by(viewer));
        return ResponseEntity.noContent().build();
    }

    private static ObjectNode json(Announcement one) {
        Instant next = one.nextUpdate();
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", one.number())
                .put("title", one.title())
                .put("text", one.text())
                .put("service", orNull(one.service()))
                .put("organisation", orNull(one.organisation()))
                .put("location", orNull(one.location()))
                .put("announced", one.announced().toString())
                .put("next_update", next == null ? null : next.toString())
                .put("affected", one.affected())
                .put("me_too", one.meToo());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Writing by(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }
}
