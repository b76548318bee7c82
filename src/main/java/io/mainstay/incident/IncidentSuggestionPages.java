package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.web.Html;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What may help, beside the form of a new incident and on the page of an open one. */
@Controller
class IncidentSuggestionPages {

    /** Fewer letters tell nothing yet. */
    private static final int SHORTEST = 4;

    private final IncidentHelp help;
    private final Incidents incidents;

    IncidentSuggestionPages(IncidentHelp help, Incidents incidents) {
        this.help = help;
        this.incidents = incidents;
    }

    /** @param writing whether the incident is not opened yet */
    record Offer(boolean writing, List<IncidentSuggestion> suggestions) {}

    @GetMapping("/incidents/new/suggestions")
    Html whileWriting(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(required = false) @Nullable UUID service,
            Viewer viewer) {
        if (!viewer.isAgent()) throw Refusal.forbidden("incident.refusal.not_allowed.create");
        String text = (title + " " + description).strip();
        return shown(true, text.length() < SHORTEST ? List.of() : help.whileWriting(text, service, viewer));
    }

    @GetMapping("/incidents/{number}/suggestions")
    Html of(@PathVariable String number, Viewer viewer) {
        Incident incident = TicketDoor.reading(incidents, number, viewer);
        return shown(false, incident.state().isOpen() ? help.of(incident, viewer) : List.of());
    }

    private static Html shown(boolean writing, List<IncidentSuggestion> suggestions) {
        return Html.page("incident/suggestions", new Offer(writing, suggestions));
    }
}
