package io.mainstay.process.page;

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
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.TicketType;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Option;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog of a task, over the page of the record that it belongs to. */
@Component
class TaskDialog {

    private final Names names;
    private final Choices choices;
    private final Pages pages;
    private final Clock clock;

    TaskDialog(Names names, Choices choices, Pages pages, Clock clock) {
        this.names = names;
        this.choices = choices;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * The dialog.
     *
     * @param type the prefix of the task's texts
     * @param number of the task, or empty for a new one
     * @param states that it may go to, its own first; none for a new one
     * @param now the state that it is in
     * @param state that is chosen
     */
    record TaskForm(
            String action,
            String type,
            String number,
            List<FieldInput> inputs,
            List<Option> states,
            String now,
            String state,
            @Nullable String stateError,
            List<String> problems) {}

    Html blank(TaskSource<?, ?> source, String number, Viewer viewer, HttpServletRequest request) {
        return Html.page("process/page/task", blank(source, number, Map.of(), List.of(), viewer, request));
    }

    Html create(
            TaskSource<?, ?> source,
            String number,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        TicketRecord parent = source.process().require(number, viewer);
        try {
            Draft draft = Draft.blank();
            for (FieldEdit<?> edit : FieldForm.edits(source.fields(), input, viewer.zone())) edit.applyTo(draft);
            TicketRecord task = source.tasks().create(parent, draft, Writing.by(viewer, clock.instant()));
            return Html.to(source.process().path() + "/" + parent.number())
                    .saying(Toast.of("process.task.created", task.number()));
        } catch (Refusal refusal) {
            return Html.refused("process/page/task", blank(source, number, input, refusal.reasons(), viewer, request));
        }
    }

    Html form(TaskSource<?, ?> source, String number, Viewer viewer, HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null) return Html.to(parent(source, number, viewer));
        return Html.page("process/page/task", existing(source, number, Map.of(), List.of(), viewer, request));
    }

    /** Changes fields and, if another one was chosen, the state: both, or nothing. */
    <S extends Enum<S> & TicketState> Html edit(
            TaskSource<?, S> source,
            String number,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            Writing writing = Writing.by(viewer, clock.instant());
            List<FieldEdit<?>> edits = FieldForm.edits(source.fields(), input, viewer.zone());
            source.tasks().edit(number, edits, chosenState(source, input), writing);
            return Html.to(parent(source, number, viewer)).saying(Toast.of("process.task.changed", number));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            return Html.refused(
                    "process/page/task", existing(source, number, input, refusal.reasons(), viewer, request));
        }
    }

    /** Who left the state as they saw it moves nothing, wherever it is by now. */
    private static <S extends Enum<S> & TicketState> @Nullable S chosenState(
            TaskSource<?, S> source, Map<String, String> input) {
        String code = input.get("state");
        if (code == null || code.equals(input.get("base.state"))) return null;
        try {
            return Coded.parse(source.states(), code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(source.tasks().state(), "refusal.no_choice", code);
        }
    }

    private String parent(TaskSource<?, ?> source, String number, Viewer viewer) {
        UUID parent = find(source, number, viewer).get(TicketFields.PARENT);
        Names.Found found = names.find(new Names.Wanted().add(Target.TICKET, parent), viewer);
        return source.process().path() + "/" + found.text(parent);
    }

    private static TicketRecord find(TaskSource<?, ?> source, String number, Viewer viewer) {
        return source.tasks().find(number, viewer).orElseThrow(Refusal::notFound);
    }

    private TaskForm blank(
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

    private <S extends Enum<S> & TicketState> TaskForm existing(
            TaskSource<?, S> source,
            String number,
            Map<String, String> input,
            List<Reason> problems,
            Viewer viewer,
            HttpServletRequest request) {
        TicketRecord task = find(source, number, viewer);
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
