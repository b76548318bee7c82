package io.mainstay.incident;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.patch;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Operation;
import io.mainstay.api.Shape;
import io.mainstay.ticket.TicketStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of incidents and their tasks. */
@Component
class IncidentApiDescription implements ApiDescription {

    private static final String ALL = "/api/v1/incidents";
    private static final String ONE = ALL + "/{number}";
    private static final String TASK = "/api/v1/incident-tasks/{number}";
    private static final String FILTER = "In the language of the lists: state:open priority<=2 team:network vpn";

    private final TicketStore store;

    IncidentApiDescription(TicketStore store) {
        this.store = store;
    }

    @Override
    public String tag() {
        return "Incidents";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Schema> schemas() {
        return List.of(
                new Schema("Incident", "incident", store.fields(IncidentFields.TYPE)),
                new Schema("IncidentTask", "incident_task", store.fields(IncidentTaskFields.TYPE)));
    }

    @Override
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>(records());
        all.addAll(moves());
        all.addAll(people());
        all.addAll(announcements());
        all.addAll(tasks());
        return all;
    }

    private List<Operation> records() {
        Shape incident = Shape.writable("IncidentInput", store.fields(IncidentFields.TYPE));
        return List.of(
                get(ALL, "The incidents that you may see")
                        .with("filter", "string", FILTER)
                        .with("sort", "string", "A field, descending with a minus in front; -opened unless given.")
                        .with("view", "string", "The id of a saved view: its filter and order, unless given here.")
                        .with("fields", "string", "Which fields to answer, separated by commas; all unless given.")
                        .paged()
                        .listing("Incident"),
                get(ALL + "/count", "How many match, counted no further than 1,000")
                        .with("filter", "string", FILTER)
                        .answering("Count"),
                post(ALL, "Open an incident")
                        .taking(incident, """
                                {"title": "Gateway down", "impact": 1, "urgency": 2, "caller": "carol", "category": "network"}""")
                        .creating("Incident")
                        .versioned(),
                get(ONE, "Read an incident").answering("Incident").versioned(),
                patch(ONE, "Change fields of an incident")
                        .taking(incident, "{\"urgency\": \"high\", \"team\": \"Network\"}")
                        .answering("Incident"),
                delete(ONE, "Delete an incident for good; administrators only")
                        .needing("reason", "string", "Why; it stays in the history."),
                get(ONE + "/history", "What happened, oldest first; to requesters the public part")
                        .paged()
                        .listing("HistoryEntry"),
                post(
                                ONE + "/redactions",
                                "Erase a message or file (its seq in the history), or a text wherever it stands")
                        .taking(IncidentShapes.REDACTION, "{\"entry\": 4, \"why\": \"A password was pasted\"}")
                        .answering("Incident"),
                get(ONE + "/explanation", "Why this priority, whose turn, which moves are legal and why others not"));
    }

    private static List<Operation> moves() {
        return List.of(
                move("/assignment", "Take it: to you, and In Progress; or assign it as the body says")
                        .taking(IncidentShapes.ASSIGNMENT, "{}"),
                move("/start", "New or On Hold to In Progress"),
                move("/hold", "Put on hold")
                        .taking(
                                IncidentShapes.HOLD,
                                "{\"reason\": \"awaiting_caller\", \"message\": \"Which device?\"}"),
                move("/resolution", "Resolve").taking(IncidentShapes.RESOLUTION, """
                                {"close_code": "solution_provided", "close_notes": "Replaced the cable"}"""),
                move("/reopening", "Reopen").taking(IncidentShapes.REOPENING, "{\"reason\": \"It is back\"}"),
                move("/closure", "Close a resolved incident"),
                move("/cancellation", "Cancel").taking(IncidentShapes.CANCELLATION, "{\"reason\": \"Reported twice\"}"),
                post(ONE + "/replies", "Write to the people concerned (Markdown)")
                        .answering("Incident")
                        .taking(IncidentShapes.MESSAGE, "{\"text\": \"We are on it.\"}"),
                post(ONE + "/notes", "Write an internal note (Markdown)")
                        .answering("Incident")
                        .taking(IncidentShapes.MESSAGE, "{\"text\": \"Port 4 flaps.\"}"));
    }

    private static Operation move(String resource, String summary) {
        return post(ONE + resource, summary).answering("Incident").versioned();
    }

    private static List<Operation> people() {
        return List.of(
                get(ONE + "/watchers", "Who wants the news").listing("Reference"),
                post(ONE + "/watchers", "Watch it, or let somebody watch it")
                        .taking(IncidentShapes.PARTICIPANT, "{\"person\": \"bob\"}")
                        .listing("Reference"),
                delete(ONE + "/watchers/{person}", "Stop watching"),
                get(ONE + "/affected", "Who suffers the same").listing("Reference"),
                post(ONE + "/affected", "Me too, or somebody else")
                        .taking(IncidentShapes.PARTICIPANT, "{}")
                        .listing("Reference"),
                delete(ONE + "/affected/{person}", "No longer affected"));
    }

    private static List<Operation> announcements() {
        return List.of(
                get("/api/v1/announcements", "What is announced to you, the newest first")
                        .listing("Announcement"),
                post("/api/v1/announcements/{number}/affected", "Me too").answering("Announcement"),
                delete("/api/v1/announcements/{number}/affected", "Not me, or no longer"),
                get(ONE + "/announcement", "What is announced of an incident").answering("Announcement"),
                post(ONE + "/announcement", "Announce it to those whom it may concern, or change what is announced")
                        .taking(IncidentShapes.ANNOUNCEMENT, """
                                {"title": "No temperature readings", "text": "Please read by hand.", "everyone": true}""")
                        .answering("Announcement"),
                delete(ONE + "/announcement", "End the announcement; resolving the incident ends it as well"));
    }

    private List<Operation> tasks() {
        Shape task = Shape.writable("IncidentTaskInput", store.fields(IncidentTaskFields.TYPE));
        return List.of(
                get(ONE + "/tasks", "The tasks of an incident").listing("IncidentTask"),
                post(ONE + "/tasks", "Add a task")
                        .taking(task, "{\"title\": \"Replace the antenna\", \"team\": \"Network\"}")
                        .creating("IncidentTask")
                        .versioned(),
                get(TASK, "Read a task").answering("IncidentTask").versioned(),
                patch(TASK, "Change fields of a task")
                        .taking(task, "{\"assignee\": \"alice\"}")
                        .answering("IncidentTask"),
                post(TASK + "/state", "Move a task to another state")
                        .taking(IncidentShapes.TASK_MOVE, "{\"state\": \"closed_complete\"}")
                        .answering("IncidentTask"),
                post(TASK + "/notes", "Write a note on a task")
                        .taking(IncidentShapes.MESSAGE, "{\"text\": \"Ordered.\"}")
                        .answering("IncidentTask"),
                get(TASK + "/history", "What happened, oldest first").paged().listing("HistoryEntry"));
    }
}
