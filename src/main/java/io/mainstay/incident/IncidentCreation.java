package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Field;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form for a new incident shows: its inputs, and who calls. */
@Component
class IncidentCreation {

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

    private final TicketStore store;
    private final PersonSearch people;
    private final CallerTickets callerTickets;
    private final Names names;
    private final Choices choices;
    private final Pages pages;

    IncidentCreation(
            TicketStore store,
            PersonSearch people,
            CallerTickets callerTickets,
            Names names,
            Choices choices,
            Pages pages) {
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

    CreationForm form(Map<String, String> input, List<Reason> problems, Viewer viewer, HttpServletRequest request) {
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
    List<Field<?>> fields() {
        List<Field<?>> all = new ArrayList<>(FIELDS);
        store.fields(IncidentFields.TYPE).stream().filter(Field::isCustom).forEach(all::add);
        return all;
    }

    @Nullable
    CallerSide side(String callerId, Viewer viewer, Moments moments) {
        UUID id = Ids.parse(callerId);
        if (id == null) return null;
        PersonCard card = people.card(viewer, id);
        return new CallerSide(card, LocalTime.ofInstant(moments.now(), card.zone()), callerTickets.of(id, viewer));
    }
}
