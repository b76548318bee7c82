package io.mainstay.problem;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.patch;
import static io.mainstay.api.Operation.post;
import static io.mainstay.api.Operation.put;

import io.mainstay.api.Operation;
import io.mainstay.api.Shape;
import io.mainstay.process.api.TicketApiDescription;
import io.mainstay.ticket.TicketStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of problems, their tasks, and known errors. */
@Component
class ProblemApiDescription extends TicketApiDescription {

    private static final String ONE = "/api/v1/problems/{number}";

    private static final Words WORDS = new Words(
            "a problem",
            "problems",
            """
            {"title": "Scanners lose the network at shift change", "impact": 2, "incidents": ["INC0001042"]}""",
            "{\"cause_notes\": \"Roaming threshold too low\", \"workaround\": \"Restart the scanner\"}");

    private static final String ANSWERS = """
            {
              "LinkedIncident": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "number": {"type": "string"}, "title": {"type": "string"},
                "state": {"$ref": "#/components/schemas/Choice"},
                "hold_reason": {"oneOf": [{"$ref": "#/components/schemas/Choice"}, {"type": "null"}]},
                "opened": {"type": "string", "format": "date-time"}}},
              "Cause": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "title": {"type": "string"},
                "category": {"oneOf": [{"$ref": "#/components/schemas/Choice"}, {"type": "null"}]},
                "evidence_for": {"type": ["string", "null"]}, "evidence_against": {"type": ["string", "null"]},
                "notes": {"type": ["string", "null"]},
                "confirmed": {"type": ["boolean", "null"], "description": "false: refuted; null: open"},
                "added": {"type": "string", "format": "date-time"}}},
              "Communication": {"type": "object", "properties": {
                "written": {"type": "array", "items": {"type": "string"},
                  "description": "The numbers of those incidents that it was written to and that you may see"},
                "told": {"type": "integer", "description": "How many incidents it was written to"},
                "knew": {"type": "integer", "description": "Open incidents that had been told the same before"}}},
              "KnownError": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "number": {"type": "string"}, "title": {"type": "string"},
                "symptoms": {"type": ["string", "null"]}, "workaround": {"type": ["string", "null"]},
                "workaround_public": {"type": "boolean", "description": "Whether requesters may read it"},
                "applied": {"type": "integer", "description": "How many incidents it helped"},
                "same_service": {"type": "boolean"}}}
            }""";

    ProblemApiDescription(TicketStore store, Problems problems, ProblemTasks tasks) {
        super(store, problems, tasks, WORDS);
    }

    @Override
    public String tag() {
        return "Problems";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    protected Shape opening() {
        return writable(ProblemFields.TYPE).with("ProblemOpening", ProblemShapes.INCIDENTS);
    }

    @Override
    public String answers() {
        return ANSWERS;
    }

    @Override
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>(lists());
        all.addAll(records());
        all.addAll(moves());
        all.addAll(knownErrors());
        all.addAll(incidents());
        all.addAll(causes());
        all.addAll(relations());
        all.addAll(followers("watchers", "Who wants the news", "Watch it, or let somebody watch it", "Stop watching"));
        all.addAll(attachments(false));
        all.addAll(tasks("{\"title\": \"Ask the vendor\", \"kind\": \"rca\"}", "work_in_progress"));
        return all;
    }

    private List<Operation> moves() {
        return List.of(
                move("assessment", "New to Assess; needs an assignee"),
                move("confirmation", "Assess to Root Cause Analysis"),
                move("fix", "Root Cause Analysis to Fix in Progress; needs cause notes and fix notes"),
                move("resolution", "Resolve: incidents that wait for the problem are resolved")
                        .taking(ProblemShapes.RESOLUTION, "{\"notes\": \"The network at the gates is repaired.\"}"),
                move("closure", "Close a resolved problem"),
                move("risk-acceptance", "Accept the risk until a day; or judge it again with another day")
                        .taking(ProblemShapes.RISK, """
                                {"reason": "New array in autumn", "approver": "Henrike Voss", "review": "2027-09-01"}"""),
                move("duplicate", "Close as a duplicate: its incidents and tasks go to the other")
                        .taking(ProblemShapes.DUPLICATE, "{\"of\": \"PRB0000007\"}"),
                move("cancellation", "Cancel")
                        .taking(ProblemShapes.CANCELLATION, "{\"reason\": \"A single operating error\"}"),
                move("reanalysis", "Back to Root Cause Analysis"));
    }

    private static List<Operation> knownErrors() {
        return List.of(
                put(ONE + "/known-error", "Make it a known error: its workaround is offered with incidents")
                        .answering("Problem"),
                delete(ONE + "/known-error", "No longer a known error"),
                post(ONE + "/communications", "Write the workaround or the fix to every open linked incident, once")
                        .taking(ProblemShapes.COMMUNICATION, "{\"subject\": \"workaround\", \"public\": true}")
                        .answering("Communication"),
                get("/api/v1/known-errors", "The known errors that fit, the best first")
                        .with("text", "string", "What is known of the disturbance, as it is typed.")
                        .with("service", "string", "The id of the service that is disturbed.")
                        .listing("KnownError"),
                post("/api/v1/incidents/{number}/workaround", "The workaround of this problem helped; counted once")
                        .taking(ProblemShapes.RELATION, "{\"problem\": \"PRB0000007\"}")
                        .answering("Problem"));
    }

    private static List<Operation> incidents() {
        String incidents = ONE + "/incidents";
        return List.of(
                get(incidents, "The incidents that it is behind, the newest first")
                        .paged()
                        .listing("LinkedIncident"),
                post(incidents, "Link incidents; if one cannot be linked, none is")
                        .taking(ProblemShapes.LINKS, "{\"incidents\": [\"INC0001042\", \"INC0001057\"]}")
                        .answering("Problem"),
                delete(incidents + "/{incident}", "Unlink an incident, by its number"));
    }

    private static List<Operation> causes() {
        String causes = ONE + "/causes";
        return List.of(
                get(causes, "What may be its causes").listing("Cause"),
                post(causes, "Add a possible cause; it needs a title")
                        .taking(ProblemShapes.CAUSE_TEXT, """
                                {"title": "Roaming threshold", "evidence_for": "Only at 06:00"}""")
                        .creating("Cause"),
                patch(causes + "/{cause}", "Change a cause; confirmed is true, false (refuted) or null (open)")
                        .taking(ProblemShapes.CAUSE_TEXT, "{\"confirmed\": true}")
                        .answering("Cause")
                        .unversioned(),
                delete(causes + "/{cause}", "Remove a cause; the history keeps it"));
    }

    private static List<Operation> relations() {
        return List.of(
                get(ONE + "/related", "Problems that have to do with it, its duplicates among them")
                        .listing("Problem"),
                post(ONE + "/related", "Relate it to another problem; both tell it")
                        .taking(ProblemShapes.RELATION, "{\"problem\": \"PRB0000007\"}")
                        .listing("Problem"),
                delete(ONE + "/related/{problem}", "No longer related, by number"),
                get(ONE + "/services", "The services that it disturbs besides its own")
                        .listing("Reference"),
                post(ONE + "/services", "It disturbs this service as well")
                        .taking(ProblemShapes.DISTURBANCE, "{\"service\": \"Warehouse scanning\"}")
                        .listing("Reference"),
                delete(ONE + "/services/{service}", "No longer disturbed, by id"));
    }
}
