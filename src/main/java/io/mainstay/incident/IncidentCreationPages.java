package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens an incident: by hand, or from a phone call ({@code ?phone=…}), with the caller's tickets beside it. */
@Controller
class IncidentCreationPages {

    static final List<Field<?>> FIELDS = List.of(
            TicketFields.CALLER,
            TicketFields.TITLE,
            IncidentFields.DESCRIPTION,
            TicketFields.SERVICE,
            IncidentFields.CONTACT_TYPE,
            TicketFields.IMPACT,
            TicketFields.URGENCY,
            TicketFields.CATEGORY,
            TicketFields.SUBCATEGORY,
            TicketFields.TEAM,
            TicketFields.ASSIGNEE,
            TicketFields.PARENT);

    private final Incidents incidents;
    private final IncidentHelp help;
    private final TicketStore store;
    private final PersonSearch people;
    private final CallerTickets callerTickets;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    IncidentCreationPages(
            Incidents incidents,
            IncidentHelp help,
            TicketStore store,
            PersonSearch people,
            CallerTickets callerTickets,
            Names names,
            Choices choices,
            Pages pages) {
        this.incidents = incidents;
        this.help = help;
        this.store = store;
        this.people = people;
        this.callerTickets = callerTickets;
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    /** The caller at the side of the form. */
    record CallerSide(PersonCard card, LocalTime localTime, CallerTickets.AtAGlance tickets) {}

    record CreationForm(
            Map<String, FieldInput> inputs,
            List<FieldInput> added,
            List<String> problems,
            @Nullable CallerSide caller) {
        FieldInput in(Field<?> field) {
            FieldInput input = inputs.get(field.name());
            if (input == null) throw new IllegalArgumentException("the form has no " + field);
            return input;
        }
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
        return Html.page("incident/new", creation(start, List.of(), viewer, request));
    }

    /** The side of the form for a caller who was just picked. */
    @GetMapping("/incidents/new/caller")
    Html caller(@RequestParam(defaultValue = "") String caller, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        CallerSide side = side(caller, viewer, pages.moments(viewer, request));
        return side == null ? Html.nothing() : Html.page("incident/caller", side);
    }

    @PostMapping("/incidents")
    Html create(@RequestParam Map<String, String> input, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        try {
            Draft draft = Draft.blank();
            for (FieldEdit<?> edit : FieldForm.edits(fields(), input, viewer.zone())) edit.applyTo(draft);
            Writing writing = Writing.by(viewer, moments.now());
            Incident incident = incidents.create(draft, writing);
            for (String number : request.getParameterMap().getOrDefault("suggestion", new String[0]))
                help.apply(number, incident, writing);
            String then = input.containsKey("resolve") ? "#do-r" : "";
            return Html.to("/incidents/" + incident.number() + then)
                    .saying(Toast.of("incident.created", incident.number()));
        } catch (Refusal refusal) {
            return Html.refused("incident/new", creation(input, refusal.reasons(), viewer, request));
        }
    }

    private CreationForm creation(
            Map<String, String> input, List<Reason> problems, Viewer viewer, HttpServletRequest request) {
        Moments moments = pages.moments(viewer, request);
        Names.Found found = names.find(FieldForm.wanted(fields(), input), viewer);
        FieldTexts texts = new FieldTexts(IncidentFields.TYPE, moments, choices, found);
        FieldForm form = new FieldForm(texts, Values.NONE, input, problems);
        Map<String, FieldInput> inputs = new HashMap<>();
        List<Field<?>> fields = fields();
        form.inputs(fields).forEach(in -> inputs.put(in.name(), in));
        List<FieldInput> added =
                fields.stream().filter(Field::isCustom).map(form::input).toList();
        return new CreationForm(
                inputs, added, form.otherProblems(fields), side(input.getOrDefault("caller", ""), viewer, moments));
    }

    /** Those of every house, and those that this one added. */
    private List<Field<?>> fields() {
        List<Field<?>> all = new ArrayList<>(FIELDS);
        store.fields(IncidentFields.TYPE).stream().filter(Field::isCustom).forEach(all::add);
        return all;
    }

    private @Nullable CallerSide side(String callerId, Viewer viewer, Moments moments) {
        UUID id = id(callerId);
        if (id == null) return null;
        PersonCard card = people.card(viewer, id);
        return new CallerSide(card, LocalTime.ofInstant(moments.now(), card.zone()), callerTickets.of(id, viewer));
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.length() != 36) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isAgent()) throw Refusal.forbidden("incident.refusal.not_allowed.create");
    }
}
