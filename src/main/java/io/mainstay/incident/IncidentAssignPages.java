package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Texts;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives an incident of a list to somebody; the list stays where it is. */
@Controller
class IncidentAssignPages {

    private static final String ME = "me";

    private final Incidents incidents;
    private final IncidentDoor door;
    private final Names names;
    private final Pages pages;
    private final Clock clock;

    IncidentAssignPages(Incidents incidents, IncidentDoor door, Names names, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param asked {@code person} or {@code team} */
    record AssignForm(
            String number,
            String id,
            String asked,
            String options,
            @Nullable String error) {
        String path() {
            return "/incidents/" + number + "/assignee";
        }
    }

    @GetMapping("/incidents/{number}/assignee")
    Html ask(@PathVariable String number, @RequestParam(defaultValue = "person") String ask, Viewer viewer) {
        return Html.page("incident/assign", form(door.working(number, viewer), ask, null));
    }

    /**
     * @param assignee {@code me} takes it; empty: nobody
     * @param team empty: no team
     */
    @PostMapping("/incidents/{number}/assignee")
    Html assign(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String team,
            Viewer viewer,
            HttpServletRequest request) {
        Incident before = door.working(number, viewer);
        Writing writing = Writing.by(viewer, clock.instant());
        try {
            Incident after = ME.equals(assignee)
                    ? incidents.take(number, writing)
                    : incidents.edit(number, edits(assignee, team), writing);
            Toast said = said(after, assignee, team);
            return new Html(null, null, HttpStatus.OK, null, IncidentAnswer.undoable(said, before, after));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || ME.equals(assignee)) throw refusal;
            Refusal.Reason reason = refusal.reasons().getFirst();
            Texts texts = pages.texts(viewer, request);
            String error = texts.text(reason.message(), reason.arguments().toArray());
            return Html.refused("incident/assign", form(before, assignee == null ? "team" : "person", error));
        }
    }

    private static AssignForm form(Incident incident, String asked, @Nullable String error) {
        UUID team = incident.ticket().values().get(TicketFields.TEAM);
        String agents = "/pick/agent" + (team == null ? "" : "?team=" + team);
        return new AssignForm(
                incident.number(),
                incident.id().toString(),
                asked,
                asked.equals("team") ? "/pick/team" : agents,
                error);
    }

    private static List<FieldEdit<?>> edits(@Nullable String assignee, @Nullable String team) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        if (team != null) edits.add(FieldEdit.parse(TicketFields.TEAM, team, null));
        if (assignee != null) edits.add(FieldEdit.parse(TicketFields.ASSIGNEE, assignee, null));
        return edits;
    }

    private Toast said(Incident after, @Nullable String assignee, @Nullable String team) {
        if (ME.equals(assignee)) return Toast.of("incident.assigned.taken", after.number());
        UUID person = after.ticket().values().get(TicketFields.ASSIGNEE);
        UUID group = after.ticket().values().get(TicketFields.TEAM);
        Names.Found found =
                names.find(new Names.Wanted().add(Target.PERSON, person).add(Target.TEAM, group));
        if (assignee != null && person != null)
            return Toast.of("incident.assigned.person", after.number(), found.text(person));
        if (team != null && group != null) return Toast.of("incident.assigned.team", after.number(), found.text(group));
        return Toast.of("incident.assigned.nobody", after.number());
    }
}
