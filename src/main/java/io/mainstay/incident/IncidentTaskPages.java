package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Option;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tasks of an incident, in dialogs over its page. */
@Controller
class IncidentTaskPages {

    private static final List<Field<?>> FIELDS =
            List.of(TicketFields.TITLE, IncidentTaskFields.DESCRIPTION, TicketFields.TEAM, TicketFields.ASSIGNEE);

    private static final List<Field<?>> WITH_STATE =
            Stream.concat(FIELDS.stream(), Stream.of(IncidentTaskFields.STATE)).toList();

    private final Incidents incidents;
    private final IncidentDoor door;
    private final IncidentTasks tasks;
    private final Names names;
    private final Choices choices;
    private final Pages pages;
    private final Clock clock;

    IncidentTaskPages(
            Incidents incidents,
            IncidentDoor door,
            IncidentTasks tasks,
            Names names,
            Choices choices,
            Pages pages,
            Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.tasks = tasks;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The dialog.
     *
     * @param number of the task, or empty for a new one
     * @param states that it may go to, its own first; none for a new one
     * @param now the state that it is in
     * @param state that is chosen
     */
    record TaskForm(
            String action,
            String number,
            List<FieldInput> inputs,
            List<Option> states,
            String now,
            String state,
            @Nullable String stateError,
            List<String> problems) {}

    @GetMapping("/incidents/{number}/tasks/new")
    Html blank(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return Html.page("incident/task", blank(number, Map.of(), List.of(), viewer, request));
    }

    @PostMapping("/incidents/{number}/tasks")
    Html create(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        try {
            Draft draft = Draft.blank();
            for (FieldEdit<?> edit : FieldForm.edits(FIELDS, input, viewer.zone())) edit.applyTo(draft);
            IncidentTask task = tasks.create(incident, draft, Writing.by(viewer, clock.instant()));
            return Html.to("/incidents/" + incident.number()).saying(Toast.of("incident.task.created", task.number()));
        } catch (Refusal refusal) {
            return Html.refused("incident/task", blank(number, input, refusal.reasons(), viewer, request));
        }
    }

    @GetMapping("/incident-tasks/{number}")
    Html form(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null) return Html.to("/incidents/" + incidentOf(number, viewer));
        return Html.page("incident/task", existing(number, Map.of(), List.of(), viewer, request));
    }

    /** Changes fields and, if another one was chosen, the state. */
    @PostMapping("/incident-tasks/{number}")
    Html edit(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            tasks.edit(
                    number,
                    FieldForm.edits(FIELDS, input, viewer.zone()),
                    chosenState(input),
                    Writing.by(viewer, clock.instant()));
            return Html.to("/incidents/" + incidentOf(number, viewer))
                    .saying(Toast.of("incident.task.changed", number));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            return Html.refused("incident/task", existing(number, input, refusal.reasons(), viewer, request));
        }
    }

    /** Who left the state as they saw it moves nothing, wherever it is by now. */
    private static @Nullable IncidentTaskState chosenState(Map<String, String> input) {
        String code = input.get("state");
        if (code == null || code.equals(input.get("base.state"))) return null;
        try {
            return Coded.parse(IncidentTaskState.class, code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(IncidentTaskFields.STATE, "refusal.no_choice", code);
        }
    }

    private String incidentOf(String number, Viewer viewer) {
        UUID incident =
                tasks.find(number, viewer).orElseThrow(Refusal::notFound).get(TicketFields.PARENT);
        return names.find(new Names.Wanted().add(Target.TICKET, incident), viewer)
                .text(incident);
    }

    private TaskForm blank(
            String number,
            Map<String, String> input,
            List<Reason> problems,
            Viewer viewer,
            HttpServletRequest request) {
        Incident incident = door.working(number, viewer);
        FieldForm form = new FieldForm(texts(Values.NONE, input, viewer, request), Values.NONE, input, problems);
        String action = "/incidents/" + incident.number() + "/tasks";
        return new TaskForm(action, "", form.inputs(FIELDS), List.of(), "", "", null, form.otherProblems(FIELDS));
    }

    private TaskForm existing(
            String number,
            Map<String, String> input,
            List<Reason> problems,
            Viewer viewer,
            HttpServletRequest request) {
        IncidentTask task = tasks.find(number, viewer).orElseThrow(Refusal::notFound);
        Values values = task.ticket().values();
        FieldTexts texts = texts(values, input, viewer, request);
        FieldForm form = new FieldForm(texts, values, input, problems);
        List<Option> states = Stream.concat(
                        Stream.of(task.state()), task.state().next().stream().sorted())
                .map(state -> new Option(state.code(), texts.value(IncidentTaskFields.STATE, state)))
                .toList();
        return new TaskForm(
                "/incident-tasks/" + number,
                number,
                form.inputs(FIELDS),
                states,
                task.state().code(),
                input.getOrDefault("state", task.state().code()),
                form.error(IncidentTaskFields.STATE),
                form.otherProblems(WITH_STATE));
    }

    private FieldTexts texts(Values values, Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        Names.Found found = names.find(FieldForm.wanted(FIELDS, input).add(values, FIELDS));
        return new FieldTexts(IncidentTaskFields.TYPE, pages.moments(viewer, request), choices, found);
    }
}
