package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.FieldEdits;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens an incident: by hand, or from a phone call ({@code ?phone=…}), with the caller's tickets beside it. */
@Controller
class IncidentCreationPages {

    private final Incidents incidents;
    private final IncidentHelp help;
    private final IncidentCreation creation;
    private final PersonSearch people;
    private final Pages pages;

    IncidentCreationPages(
            Incidents incidents, IncidentHelp help, IncidentCreation creation, PersonSearch people, Pages pages) {
        this.incidents = incidents;
        this.help = help;
        this.creation = creation;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/incidents/new")
    Html form(@RequestParam Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        Map<String, String> start = new HashMap<>(input);
        start.putIfAbsent(IncidentFields.CONTACT_TYPE.name(), "phone");
        start.putIfAbsent(TicketFields.IMPACT.name(), Level.LOW.code());
        start.putIfAbsent(TicketFields.URGENCY.name(), Level.LOW.code());
        List<PersonCard> found = people.byPhone(viewer, input.getOrDefault("phone", ""), 1);
        if (!found.isEmpty()) {
            start.put("caller", found.getFirst().id().toString());
        }
        return Html.page("incident/new", creation.form(start, List.of(), viewer, request));
    }

    /** The side of the form for a caller who was just picked. */
    @GetMapping("/incidents/new/caller")
    Html caller(@RequestParam(defaultValue = "") String caller, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        IncidentCreation.CallerSide side = creation.side(caller, viewer, pages.moments(viewer, request));
        return side == null ? Html.nothing() : Html.page("incident/caller", side);
    }

    @PostMapping("/incidents")
    Html create(@RequestParam Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        try {
            Draft draft = Draft.blank();
            for (FieldEdit<?> edit : FieldEdits.of(creation.fields(), input, viewer.zone())) edit.applyTo(draft);
            Writing writing = Writing.by(viewer, moments.now());
            Incident incident = incidents.create(draft, writing);
            for (String number : request.getParameterMap().getOrDefault("suggestion", new String[0]))
                help.apply(number, incident, writing);
            String then = input.containsKey("resolve") ? "#do-r" : "";
            return Html.to("/incidents/" + incident.number() + then)
                    .saying(Toast.of("incident.created", incident.number()));
        } catch (Refusal refusal) {
            return Html.refused("incident/new", creation.form(input, refusal.reasons(), viewer, request));
        }
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isAgent()) throw Refusal.forbidden("incident.refusal.not_allowed.create");
    }
}
