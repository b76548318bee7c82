package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits the fields of an incident: one, a few that belong together, or all, in a dialog. */
@Controller
class IncidentEditPages {

    private static final List<Field<?>> PRIORITY =
            List.of(TicketFields.IMPACT, TicketFields.URGENCY, TicketFields.PRIORITY, IncidentFields.PRIORITY_REASON);

    private final Incidents incidents;
    private final IncidentDoor door;
    private final IncidentRecords records;
    private final IncidentAnswer answer;
    private final TicketStore store;
    private final Pages pages;
    private final Clock clock;

    IncidentEditPages(
            Incidents incidents,
            IncidentDoor door,
            IncidentRecords records,
            IncidentAnswer answer,
            TicketStore store,
            Pages pages,
            Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.records = records;
        this.answer = answer;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The dialog.
     *
     * @param only the name of the field that it was opened for, or empty for all
     */
    record EditForm(String number, String only, List<FieldInput> inputs, List<String> problems) {}

    @GetMapping("/incidents/{number}/fields")
    Html form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String only,
            Viewer viewer,
            HttpServletRequest request) {
        return Html.page("incident/fields", form(number, only, viewer, request, Map.of(), List.of()));
    }

    @PostMapping("/incidents/{number}/fields")
    Html edit(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String only,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            var edits = FieldForm.edits(fields(only), input, viewer.zone());
            Incident before = door.working(number, viewer);
            Incident after = incidents.edit(number, edits, Writing.by(viewer, clock.instant()));
            Toast toast = Toast.of("incident.edited", after.number());
            return answer.changed(toast, before, after, viewer, request);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            return Html.refused("incident/fields", form(number, only, viewer, request, input, refusal.reasons()));
        }
    }

    private EditForm form(
            String number,
            String only,
            Viewer viewer,
            HttpServletRequest request,
            Map<String, String> input,
            List<Reason> problems) {
        Incident incident = door.working(number, viewer);
        List<Field<?>> fields = fields(only);
        FieldTexts texts =
                records.texts(incident, FieldForm.wanted(fields, input), viewer, pages.moments(viewer, request));
        FieldForm form = new FieldForm(texts, incident.ticket().values(), input, problems);
        return new EditForm(incident.number(), only, form.inputs(fields), form.otherProblems(fields));
    }

    private List<Field<?>> fields(String only) {
        if (only.equals(TicketFields.PRIORITY.name())) return PRIORITY;
        if (only.equals(TicketFields.CATEGORY.name())) return List.of(TicketFields.CATEGORY, TicketFields.SUBCATEGORY);
        if (only.equals(TicketFields.TEAM.name())) return List.of(TicketFields.TEAM, TicketFields.ASSIGNEE);
        List<Field<?>> editable = new ArrayList<>(store.fields(IncidentFields.TYPE));
        editable.removeIf(field -> field.is(Field.Trait.SYSTEM));
        if (only.isEmpty()) return editable;
        editable.removeIf(field -> !field.name().equals(only));
        return editable;
    }
}
