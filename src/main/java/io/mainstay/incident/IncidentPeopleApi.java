package io.mainstay.incident;

import static io.mainstay.incident.IncidentShapes.PARTICIPANT;
import static io.mainstay.incident.IncidentShapes.PERSON;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.Writing;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who follows an incident besides its caller: watchers want the news, the affected suffer the same ("me too"). */
@ApiResource("/api/v1/incidents/{number}")
class IncidentPeopleApi {

    private final Incidents incidents;
    private final Participants participants;
    private final Clock clock;

    IncidentPeopleApi(Incidents incidents, Participants participants, Clock clock) {
        this.incidents = incidents;
        this.participants = participants;
        this.clock = clock;
    }

    @GetMapping("/watchers")
    JsonNode watchers(@PathVariable String number, Viewer viewer) {
        return list(number, Part.WATCHER, viewer);
    }

    @GetMapping("/affected")
    JsonNode affected(@PathVariable String number, Viewer viewer) {
        return list(number, Part.AFFECTED, viewer);
    }

    @PostMapping("/watchers")
    JsonNode watch(@PathVariable String number, Body body, Viewer viewer) {
        return join(number, Part.WATCHER, body, viewer);
    }

    @PostMapping("/affected")
    JsonNode suffer(@PathVariable String number, Body body, Viewer viewer) {
        return join(number, Part.AFFECTED, body, viewer);
    }

    @DeleteMapping("/watchers/{person}")
    ResponseEntity<Void> unwatch(@PathVariable String number, @PathVariable UUID person, Viewer viewer) {
        return leave(number, person, Part.WATCHER, viewer);
    }

    @DeleteMapping("/affected/{person}")
    ResponseEntity<Void> recover(@PathVariable String number, @PathVariable UUID person, Viewer viewer) {
        return leave(number, person, Part.AFFECTED, viewer);
    }

    /** Without a body: the actor. */
    private JsonNode join(String number, Part part, Body body, Viewer viewer) {
        UUID given = body.as(PARTICIPANT).get(PERSON);
        UUID person = given == null ? viewer.personId() : given;
        incidents.join(number, person, part, Writing.by(viewer, clock.instant()));
        return list(number, part, viewer);
    }

    private ResponseEntity<Void> leave(String number, UUID person, Part part, Viewer viewer) {
        incidents.leave(number, person, part, Writing.by(viewer, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    /** Those concerned see only themselves among the followers: never another requester. */
    private JsonNode list(String number, Part part, Viewer viewer) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        boolean internal = TicketAccess.readsInternal(viewer, incident.ticket().values());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Participants.Participant one : participants.of(incident.id())) {
            if (one.part() != part || !internal && !one.personId().equals(viewer.personId())) continue;
            items.addObject().put("id", one.personId().toString()).put("name", one.name());
        }
        return answer;
    }
}
