package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Replies and notes from the composer; the answer is the stream as it now is. */
@Controller
class IncidentMessagePages {

    private final Incidents incidents;
    private final IncidentDoor door;
    private final IncidentRecords records;
    private final Pages pages;
    private final Clock clock;

    IncidentMessagePages(
            Incidents incidents, IncidentDoor door, IncidentRecords records, Pages pages, Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.records = records;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/incidents/{number}/replies")
    Html reply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            HttpServletRequest request) {
        door.reading(number, viewer);
        Incident incident = incidents.reply(number, text, Writing.by(viewer, clock.instant()));
        return stream(incident, viewer, request);
    }

    @PostMapping("/incidents/{number}/notes")
    Html note(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            HttpServletRequest request) {
        door.reading(number, viewer);
        Incident incident = incidents.note(number, text, Writing.by(viewer, clock.instant()));
        return stream(incident, viewer, request);
    }

    private Html stream(Incident incident, Viewer viewer, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null;
        if (!part) return Html.to("/incidents/" + incident.number());
        return Html.page("incident/stream", records.of(incident, viewer, pages.moments(viewer, request)));
    }
}
