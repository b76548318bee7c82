package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Body;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
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

/**
 * Who follows a ticket besides its caller, each part a resource of its own: watchers want the news, the affected suffer
 * the same ("me too").
 */
public abstract class TicketFollowersApi {

    private final TicketProcess<?> process;
    private final Part part;
    private final Participants participants;
    private final Clock clock;

    protected TicketFollowersApi(TicketProcess<?> process, Part part, Participants participants, Clock clock) {
        this.process = process;
        this.part = part;
        this.participants = participants;
        this.clock = clock;
    }

    /** Those concerned see only themselves among the followers: never another requester. */
    @GetMapping
    JsonNode list(@PathVariable String number, Viewer viewer) {
        TicketRecord ticket = process.require(number, viewer);
        boolean internal = TicketAccess.readsInternal(viewer, ticket.values());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Participants.Participant one : participants.of(ticket.id())) {
            if (one.part() != part || !internal && !one.personId().equals(viewer.personId())) continue;
            items.addObject().put("id", one.personId().toString()).put("name", one.name());
        }
        return answer;
    }

    /** Without a body: the actor. */
    @PostMapping
    JsonNode join(@PathVariable String number, Body body, Viewer viewer) {
        UUID given = body.as(TicketShapes.PARTICIPANT).get(TicketShapes.PERSON);
        UUID person = given == null ? viewer.personId() : given;
        process.join(number, person, part, Writing.by(viewer, clock.instant()));
        return list(number, viewer);
    }

    @DeleteMapping("/{person}")
    ResponseEntity<Void> leave(@PathVariable String number, @PathVariable UUID person, Viewer viewer) {
        process.leave(number, person, part, Writing.by(viewer, clock.instant()));
        return ResponseEntity.noContent().build();
    }
}
