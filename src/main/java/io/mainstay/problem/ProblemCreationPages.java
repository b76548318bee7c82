package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldEdits;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records a problem: on its own, or from incidents ({@code ?incidents=INC…,INC…}), which it is linked to then. */
@Controller
class ProblemCreationPages {

    private static final String INCIDENTS = "incidents";
    /** So many are named in an address; more are pasted where a problem links incidents. */
    private static final int MOST = 100;

    private static final List<Field<?>> FIELDS = List.of(
            TicketFields.TITLE,
            ProblemFields.DESCRIPTION,
            TicketFields.SERVICE,
            TicketFields.CATEGORY,
            TicketFields.IMPACT,
            TicketFields.URGENCY,
            TicketFields.TEAM,
            TicketFields.ASSIGNEE);

    private final ProblemOpening opening;
    private final Incidents incidents;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    ProblemCreationPages(ProblemOpening opening, Incidents incidents, Names names, Choices choices, Pages pages) {
        this.opening = opening;
        this.incidents = incidents;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    /** @param linked the incidents that it will be linked to, unless the writer leaves one out */
    record CreationForm(Map<String, FieldInput> inputs, List<String> problems, List<Incident> linked) {
        FieldInput in(Field<?> field) {
            return Objects.requireNonNull(inputs.get(field.name()));
        }
    }

    @GetMapping("/problems/new")
    Html form(@RequestParam Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        requireAgent(viewer);
        List<String> named = numbers(request);
        List<Incident> linked = linked(named, viewer);
        Map<String, String> start = new HashMap<>(IncidentSummary.of(linked));
        input.forEach((name, text) -> {
            if (!text.isBlank()) start.put(name, text);
        });
        return Html.page("problem/new", creation(start, leftOut(named, linked), linked, viewer, request));
    }

    @PostMapping("/problems")
    Html create(@RequestParam Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        requireAgent(viewer);
        Moments moments = pages.moments(viewer, request);
        List<String> numbers = numbers(request);
        try {
            Draft draft = Draft.blank();
            for (FieldEdit<?> edit : FieldEdits.of(FIELDS, input, viewer.zone())) edit.applyTo(draft);
            Writing writing = Writing.by(viewer, moments.now());
            Problem problem = opening.open(draft, numbers, writing);
            return Html.to("/problems/" + problem.number()).saying(Toast.of("problem.created", problem.number()));
        } catch (Refusal refusal) {
            List<Incident> linked = linked(numbers, viewer);
            return Html.refused("problem/new", creation(input, refusal.reasons(), linked, viewer, request));
        }
    }

    private CreationForm creation(
            Map<String, String> input,
            List<Reason> wrong,
            List<Incident> linked,
            Viewer viewer,
            HttpServletRequest request) {
        FieldTexts texts = new FieldTexts(
                ProblemFields.TYPE,
                pages.moments(viewer, request),
                choices,
                names.find(FieldForm.wanted(FIELDS, input)));
        FieldForm form = new FieldForm(texts, Values.NONE, input, wrong);
        Map<String, FieldInput> inputs = new HashMap<>();
        form.inputs(FIELDS).forEach(in -> inputs.put(in.name(), in));
        return new CreationForm(inputs, form.otherProblems(FIELDS), linked);
    }

    /** Those of the named incidents that the viewer sees. */
    private List<Incident> linked(List<String> numbers, Viewer viewer) {
        return incidents.find(numbers.subList(0, Math.min(MOST, numbers.size())), viewer);
    }

    /** What the address names and the form does not show. */
    private static List<Reason> leftOut(List<String> named, List<Incident> linked) {
        List<Reason> told = new ArrayList<>();
        if (named.size() > MOST) told.add(new Reason(INCIDENTS, "problem.new.first_ones", List.of(MOST, named.size())));
        Set<String> found = linked.stream().map(Incident::number).collect(Collectors.toSet());
        named.stream()
                .limit(MOST)
                .filter(number -> !found.contains(number))
                .forEach(number -> told.add(new Reason(INCIDENTS, "problem.refusal.no_incident", List.of(number))));
        return told;
    }

    private static List<String> numbers(HttpServletRequest request) {
        String[] sent = request.getParameterValues(INCIDENTS);
        return sent == null ? List.of() : Picked.written(String.join(",", sent));
    }

    private static void requireAgent(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        if (!viewer.isAgent()) throw Refusal.forbidden("problem.refusal.not_allowed.create");
    }
}
