package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.TicketType;
import io.mainstay.web.Option;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the form of a task: of a new one, or of one that is there. */
@Component
class TaskForms {

    private final Names names;
    private final Choices choices;
    private final Pages pages;

    TaskForms(Names names, Choices choices, Pages pages) {
        this.names = names;
        this.choices = choices;
        this.pages = pages;
    }

    TaskForm blank(
            TaskSource<?, ?> source,
            String number,
            Map<String, String> input,
            List<Reason> problems,
            Viewer viewer,
            HttpServletRequest request) {
        TicketRecord parent = TicketDoor.working(source.process(), number, viewer);
        List<Field<?>> fields = source.fields();
        FieldTexts texts = texts(source.tasks().type(), fields, Values.NONE, input, viewer, request);
        FieldForm form = new FieldForm(texts, Values.NONE, input, problems);
        String action = source.process().path() + "/" + parent.number() + "/tasks";
        String type = source.tasks().type().name();
        return new TaskForm(action, type, "", form.inputs(fields), List.of(), "", "", null, form.otherProblems(fields));
    }

    <S extends Enum<S> & TicketState> TaskForm existing(
            TaskSource<?, S> source,
            String number,
            Map<String, String> input,
            List<Reason> problems,
            Viewer viewer,
            HttpServletRequest request) {
        TicketRecord task = source.tasks().find(number, viewer).orElseThrow(Refusal::notFound);
        TicketType type = source.tasks().type();
        FieldTexts texts = texts(type, source.fields(), task.values(), input, viewer, request);
        FieldForm form = new FieldForm(texts, task.values(), input, problems);
        String now = task.state().code();
        Field<S> state = source.tasks().state();
        List<Option> states = Arrays.stream(source.states().getEnumConstants())
                .filter(one -> one.code().equals(now) || task.state().next().contains(one))
                .map(one -> new Option(one.code(), texts.value(state, one)))
                .toList();
        return new TaskForm(
                source.path() + "/" + number,
                type.name(),
                number,
                form.inputs(source.fields()),
                states,
                now,
                input.getOrDefault("state", now),
                form.error(state),
                form.otherProblems(source.withState()));
    }

    private FieldTexts texts(
            TicketType type,
            List<Field<?>> fields,
            Values values,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        Names.Found found = names.find(FieldForm.wanted(fields, input).add(values, fields));
        return new FieldTexts(type, pages.moments(viewer, request), choices, found);
    }
}
