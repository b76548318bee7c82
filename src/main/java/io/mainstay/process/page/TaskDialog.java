package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Target;
import io.mainstay.ticket.FieldEdits;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog of a task, over the page of the record that it belongs to. */
@Component
class TaskDialog {

    private final Names names;
    private final TaskForms forms;
    private final Clock clock;

    TaskDialog(Names names, TaskForms forms, Clock clock) {
        this.names = names;
        this.forms = forms;
        this.clock = clock;
    }

    Html blank(TaskSource<?, ?> source, String number, Viewer viewer, HttpServletRequest request) {
        return Html.page("process/page/task", forms.blank(source, number, Map.of(), List.of(), viewer, request));
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
            for (FieldEdit<?> edit : FieldEdits.of(source.fields(), input, viewer.zone())) edit.applyTo(draft);
            TicketRecord task = source.tasks().create(parent, draft, Writing.by(viewer, clock.instant()));
            return Html.to(source.process().path() + "/" + parent.number())
                    .saying(Toast.of("process.task.created", task.number()));
        } catch (Refusal refusal) {
            return Html.refused(
                    "process/page/task", forms.blank(source, number, input, refusal.reasons(), viewer, request));
        }
    }

    Html form(TaskSource<?, ?> source, String number, Viewer viewer, HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null) return Html.to(parent(source, number, viewer));
        return Html.page("process/page/task", forms.existing(source, number, Map.of(), List.of(), viewer, request));
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
            List<FieldEdit<?>> edits = FieldEdits.of(source.fields(), input, viewer.zone());
            source.tasks().edit(number, edits, chosenState(source, input), writing);
            return Html.to(parent(source, number, viewer)).saying(Toast.of("process.task.changed", number));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) throw refusal;
            return Html.refused(
                    "process/page/task", forms.existing(source, number, input, refusal.reasons(), viewer, request));
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

    /** The page behind the dialog; the list for who sees the task, but not the record that it belongs to. */
    private String parent(TaskSource<?, ?> source, String task, Viewer viewer) {
        UUID parent =
                source.tasks().find(task, viewer).orElseThrow(Refusal::notFound).get(TicketFields.PARENT);
        Names.Found found = names.find(new Names.Wanted().add(Target.TICKET, parent), viewer);
        String number = found.name(parent);
        return source.process().path() + (number == null ? "" : "/" + number);
    }
}
