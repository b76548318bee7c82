package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** Erases what must not be kept; it cannot be undone. */
@ApiResource("/api/v1/incidents/{number}/redactions")
class IncidentRedactionApi {

    private final IncidentErasure redaction;
    private final IncidentJson json;

    IncidentRedactionApi(IncidentErasure redaction, IncidentJson json) {
        this.redaction = redaction;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<JsonNode> redact(@PathVariable String number, Body body, Viewer viewer, HttpServletRequest request) {
        Given given = body.as(IncidentShapes.REDACTION);
        Integer entry = given.get(IncidentShapes.ENTRY);
        String text = given.text(IncidentShapes.ERASED_TEXT);
        String why = given.text(IncidentShapes.WHY);
        if ((entry == null) == text.isEmpty())
            throw new Refusal(Refusal.Kind.INVALID, Reason.of("incident.refusal.redact_one"));
        if (entry != null) redaction.entry(number, entry, why, viewer);
        else redaction.text(number, text, why, viewer);
        Incident incident = redaction.open(number, viewer);
        return Answers.changed(json.of(incident, viewer, ApiLanguage.of(request)), incident.version());
    }
}
