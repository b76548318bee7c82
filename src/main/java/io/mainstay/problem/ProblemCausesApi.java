package io.mainstay.problem;

import static io.mainstay.problem.ProblemShapes.AGAINST;
import static io.mainstay.problem.ProblemShapes.CATEGORY;
import static io.mainstay.problem.ProblemShapes.CAUSE;
import static io.mainstay.problem.ProblemShapes.CAUSE_NOTES;
import static io.mainstay.problem.ProblemShapes.CAUSE_TEXT;
import static io.mainstay.problem.ProblemShapes.CONFIRMED;
import static io.mainstay.problem.ProblemShapes.FOR;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.api.Property;
import io.mainstay.choice.Choices;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.ticket.TicketDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may be the causes of a problem, in the order in which they were thought of. */
@ApiResource("/api/v1/problems/{number}/causes")
class ProblemCausesApi {

    private final Problems problems;
    private final ProblemCauses causes;
    private final Choices choices;
    private final TicketAnswers answers;

    ProblemCausesApi(Problems problems, ProblemCauses causes, Choices choices, TicketAnswers answers) {
        this.problems = problems;
        this.causes = causes;
        this.choices = choices;
        this.answers = answers;
    }

    @GetMapping
    JsonNode list(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem problem = TicketDoor.reading(problems, number, viewer);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (Cause cause : causes.of(problem.id())) items.add(json(cause, request));
        return answer;
    }

    @PostMapping
    ResponseEntity<JsonNode> add(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        CauseText none = new CauseText("", null, null, null, null, null);
        Cause cause = causes.add(number, changed(none, body.as(CAUSE_TEXT)), answers.by(viewer));
        URI place = URI.create("/api/v1/problems/" + number + "/causes/" + cause.id());
        return ResponseEntity.created(place).body(json(cause, request));
    }

    /** What is not given stays. */
    @PatchMapping("/{cause}")
    JsonNode change(
            @PathVariable String number,
            @PathVariable UUID cause,
            Body body,
            Viewer viewer,
            HttpServletRequest request) {
        Given given = body.as(CAUSE_TEXT);
        return json(causes.change(number, cause, before -> changed(before, given), answers.by(viewer)), request);
    }

    @DeleteMapping("/{cause}")
    ResponseEntity<Void> remove(@PathVariable String number, @PathVariable UUID cause, Viewer viewer) {
        causes.remove(number, cause, answers.by(viewer));
        return ResponseEntity.noContent().build();
    }

    private static CauseText changed(CauseText before, Given given) {
        return new CauseText(
                given.has(CAUSE) ? given.text(CAUSE) : before.title(),
                either(CATEGORY, given, before.category()),
                either(FOR, given, before.evidenceFor()),
                either(AGAINST, given, before.evidenceAgainst()),
                either(CAUSE_NOTES, given, before.notes()),
                either(CONFIRMED, given, before.confirmed()));
    }

    private static <T> @Nullable T either(Property<T> property, Given given, @Nullable T before) {
        return given.has(property) ? given.get(property) : before;
    }

    private ObjectNode json(Cause cause, HttpServletRequest request) {
        CauseText text = cause.text();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", cause.id().toString())
                .put("title", text.title());
        if (text.category() == null) json.putNull("category");
        else category(text.category(), request, json.putObject("category"));
        return json.put("evidence_for", text.evidenceFor())
                .put("evidence_against", text.evidenceAgainst())
                .put("notes", text.notes())
                .put("confirmed", text.confirmed())
                .put("added", cause.added().toString());
    }

    private void category(String code, HttpServletRequest request, ObjectNode to) {
        Choices.Choice choice = choices.find("cause_category", code);
        String language = ApiLanguage.of(request).getLanguage();
        to.put("code", code).put("label", choice == null ? code : choice.label(language));
    }
}
