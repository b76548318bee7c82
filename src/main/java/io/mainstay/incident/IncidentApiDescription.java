package io.mainstay.incident;

import static io.mainstay.api.Operation.delete;
import static io.mainstay.api.Operation.get;
import static io.mainstay.api.Operation.post;

import io.mainstay.api.Operation;
import io.mainstay.process.api.TicketApiDescription;
import io.mainstay.process.api.TicketShapes;
import io.mainstay.ticket.TicketStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The resources of incidents and their tasks. */
@Component
class IncidentApiDescription extends TicketApiDescription {

    private static final Words WORDS =
            new Words("an incident", "incidents", """
            {"title": "Gateway down", "impact": 1, "urgency": 2, "caller": "carol", "category": "network"}""", "{\"urgency\": \"high\", \"team\": \"Network\"}");

    private static final String ANSWERS = """
            {
              "Announcement": {"type": "object", "properties": {
                "number": {"type": "string", "description": "Of the incident"},
                "title": {"type": "string"}, "text": {"type": "string"},
                "service": {"type": ["string", "null"]},
                "organisation": {"type": ["string", "null"], "description": "Whose people are told; null: everybody"},
                "location": {"type": ["string", "null"], "description": "Where people are told; null: everywhere"},
                "announced": {"type": "string", "format": "date-time"},
                "next_update": {"type": ["string", "null"], "format": "date-time"},
                "affected": {"type": "integer", "description": "How many people have said that they suffer from it"},
                "me_too": {"type": "boolean", "description": "Whether you have said so"}}}
            }""";

    IncidentApiDescription(TicketStore store, Incidents incidents, IncidentTasks tasks) {
        super(store, incidents, tasks, WORDS);
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
    public String answers() {
        return ANSWERS;
    }

    @Override
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>(lists());
        all.addAll(records());
        all.addAll(moves());
        all.addAll(followers("watchers", "Who wants the news", "Watch it, or let somebody watch it", "Stop watching"));
        all.addAll(followers("affected", "Who suffers the same", "Me too, or somebody else", "No longer affected"));
        all.addAll(attachments(true));
        all.addAll(announcements());
        all.addAll(tasks("{\"title\": \"Replace the antenna\", \"team\": \"Network\"}", "closed_complete"));
        return all;
    }

    private List<Operation> moves() {
        return List.of(
                move("assignment", "Take it: to you, and In Progress; or assign it as the body says")
                        .taking(IncidentShapes.ASSIGNMENT, "{}"),
                move("start", "New or On Hold to In Progress"),
                move("hold", "Put on hold")
                        .taking(
                                IncidentShapes.HOLD,
                                "{\"reason\": \"awaiting_caller\", \"message\": \"Which device?\"}"),
                move("resolution", "Resolve").taking(IncidentShapes.RESOLUTION, """
                                {"close_code": "solution_provided", "close_notes": "Replaced the cable"}"""),
                move("reopening", "Reopen").taking(IncidentShapes.REOPENING, "{\"reason\": \"It is back\"}"),
                move("closure", "Close a resolved incident"),
                move("cancellation", "Cancel").taking(IncidentShapes.CANCELLATION, "{\"reason\": \"Reported twice\"}"),
                post("/api/v1/incidents/{number}/replies", "Write to the people concerned (Markdown)")
                        .answering("Incident")
                        .taking(TicketShapes.MESSAGE, "{\"text\": \"We are on it.\"}"));
    }

    private static List<Operation> announcements() {
        String announcement = "/api/v1/incidents/{number}/announcement";
        String affected = "/api/v1/announcements/{number}/affected";
        return List.of(
                get("/api/v1/announcements", "What is announced to you, the newest first")
                        .listing("Announcement"),
                post(affected, "Me too").answering("Announcement"),
                delete(affected, "Not me, or no longer"),
                get(announcement, "What is announced of an incident").answering("Announcement"),
                post(announcement, "Announce it to those whom it may concern, or change what is announced")
                        .taking(IncidentShapes.ANNOUNCEMENT, """
                                {"title": "No temperature readings", "text": "Please read by hand.", "everyone": true}""")
                        .answering("Announcement"),
                delete(announcement, "End the announcement; resolving the incident ends it as well"));
    }
}
