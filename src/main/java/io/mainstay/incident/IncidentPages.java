package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Reads;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one incident, and its parts. */
@Controller
class IncidentPages {

    private final Incidents incidents;
    private final IncidentRecords records;
    private final Reads reads;
    private final Pages pages;

    IncidentPages(Incidents incidents, IncidentRecords records, Reads reads, Pages pages) {
        this.incidents = incidents;
        this.records = records;
        this.reads = reads;
        this.pages = pages;
    }

    /** For those who only report, the portal shows the same incident from the caller's side. */
    @GetMapping("/incidents/{number}")
    Html record(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request) {
        if (!viewer.isStaff())
            return Html.to("/portal/tickets/" + find(number, viewer).number());
        IncidentRecord record = read(number, all, viewer, request);
        Incident incident = record.incident();
        reads.mark(viewer.personId(), incident.id(), incident.ticket().head().seq());
        return Html.page("incident/record", record);
    }

    @GetMapping("/incidents/{number}/peek")
    Html peek(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return Html.page("incident/peek", read(number, false, viewer, request));
    }

    /** The stream as it now is, with head and side to be exchanged beside it. */
    @GetMapping("/incidents/{number}/stream")
    Html stream(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            HttpServletRequest request) {
        return Html.page("incident/parts", read(number, all, viewer, request));
    }

    private IncidentRecord read(String number, boolean whole, Viewer viewer, HttpServletRequest request) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return records.of(find(number, viewer), viewer, pages.moments(viewer, request), whole);
    }

    private Incident find(String number, Viewer viewer) {
        return incidents.find(number, viewer).orElseThrow(Refusal::notFound);
    }
}
