package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Known errors: declared, told to incidents, found while one is written, applied. */
@ApiResource("/api/v1")
class KnownErrorApi {

    private static final int MOST = 20;

    private final Problems problems;
    private final ProblemCommunications communications;
    private final Workarounds workarounds;
    private final TicketAnswers answers;
    private final TicketGuard guard;

    KnownErrorApi(
            Problems problems,
            ProblemCommunications communications,
            Workarounds workarounds,
            TicketAnswers answers,
            TicketGuard guard) {
        this.problems = problems;
        this.communications = communications;
        this.workarounds = workarounds;
        this.answers = answers;
        this.guard = guard;
    }

    @PutMapping("/problems/{number}/known-error")
    ResponseEntity<JsonNode> declare(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        Writing writing = answers.by(viewer);
        Problem problem =
                guard.checked(problems, number, web, viewer, null, () -> problems.declareKnownError(number, writing));
        return answers.changed(ProblemFields.TYPE, problem, viewer, request);
    }

    @DeleteMapping("/problems/{number}/known-error")
    ResponseEntity<Void> withdraw(@PathVariable String number, Viewer viewer, WebRequest web) {
        Writing writing = answers.by(viewer);
        guard.checked(problems, number, web, viewer, null, () -> problems.withdrawKnownError(number, writing));
        return ResponseEntity.noContent().build();
    }

    /** Writes to every open incident behind the problem, the same text to each only once. */
    @PostMapping("/problems/{number}/communications")
    JsonNode communicate(@PathVariable String number, Body body, Viewer viewer) {
        Given given = body.as(ProblemShapes.COMMUNICATION);
        Communication told = communications.communicate(
                number,
                given.require(ProblemShapes.SUBJECT),
                Boolean.TRUE.equals(given.get(ProblemShapes.PUBLIC)),
                answers.by(viewer));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode written = answer.putArray("written");
        told.written().forEach(written::add);
        return answer.put("told", told.told()).put("knew", told.knew());
    }

    /** The best first. */
    @GetMapping("/known-errors")
    JsonNode offered(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable UUID service,
            Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (KnownError one : workarounds.offered(text, service, viewer, MOST))
            items.addObject()
                    .put("id", one.id().toString())
                    .put("number", one.number())
                    .put("title", one.title())
                    .put("symptoms", one.symptoms())
                    .put("workaround", one.workaround())
                    .put("workaround_public", one.workaroundPublic())
                    .put("applied", one.applied())
                    .put("same_service", one.sameService());
        return answer;
    }

    /** The workaround helped: it is counted once for each incident. */
    @PostMapping("/incidents/{number}/workaround")
    ResponseEntity<JsonNode> apply(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        String problem = body.as(ProblemShapes.RELATION).require(ProblemShapes.PROBLEM);
        Problem applied = workarounds.apply(problem.strip(), number, answers.by(viewer));
        return answers.changed(ProblemFields.TYPE, applied, viewer, request);
    }
}
