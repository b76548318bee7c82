package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.ticket.TicketDoor;
import jakarta.servlet.http.HttpServletRequest;
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

/** Problems that have to do with each other, and the services that a problem disturbs besides its own. */
@ApiResource("/api/v1/problems/{number}")
class ProblemRelationsApi {

    private final Problems problems;
    private final ProblemRelations relations;
    private final ProblemServices services;
    private final TicketAnswers answers;

    ProblemRelationsApi(
            Problems problems, ProblemRelations relations, ProblemServices services, TicketAnswers answers) {
        this.problems = problems;
        this.relations = relations;
        this.services = services;
        this.answers = answers;
    }

    /** Duplicates of this problem among them. */
    @GetMapping("/related")
    JsonNode related(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.reading(problems, number, viewer);
        return answers.items(ProblemFields.TYPE, relations.related(problem.id(), viewer), viewer, request);
    }

    @PostMapping("/related")
    JsonNode relate(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        String other = body.as(ProblemShapes.RELATION).require(ProblemShapes.PROBLEM);
        relations.relate(number, other, answers.by(viewer));
        return related(number, viewer, request);
    }

    @DeleteMapping("/related/{problem}")
    ResponseEntity<Void> separate(@PathVariable String number, @PathVariable String problem, Viewer viewer) {
        relations.separate(number, problem, answers.by(viewer));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/services")
    JsonNode services(@PathVariable String number, Viewer viewer) {
        Problem problem = TicketDoor.reading(problems, number, viewer);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (ProblemServices.Disturbed one : services.of(problem.id()))
            items.addObject().put("id", one.id().toString()).put("name", one.name());
        return answer;
    }

    @PostMapping("/services")
    JsonNode disturb(@PathVariable String number, Body body, Viewer viewer) {
        UUID service = body.as(ProblemShapes.DISTURBANCE).require(ProblemShapes.SERVICE);
        services.add(number, service, answers.by(viewer));
        return services(number, viewer);
    }

    @DeleteMapping("/services/{service}")
    ResponseEntity<Void> spare(@PathVariable String number, @PathVariable UUID service, Viewer viewer) {
        services.remove(number, service, answers.by(viewer));
        return ResponseEntity.noContent().build();
    }
}
