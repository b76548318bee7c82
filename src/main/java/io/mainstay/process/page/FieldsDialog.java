package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.FieldEdits;
import io.mainstay.ticket.FieldForm;
import io.mainstay.ticket.FieldInput;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketRecord;
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
import org.springframework.stereotype.Component;

/** The dialog that edits fields of a record: one, a few that belong together, or all. */
@Component
class FieldsDialog {

    private final RecordFrames frames;
    private final RecordAnswer answer;
    private final TicketStore store;
    private final Pages pages;
    private final Clock clock;

    FieldsDialog(RecordFrames frames, RecordAnswer answer, TicketStore store, Pages pages, Clock clock) {
        this.frames = frames;
        this.answer = answer;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param action where the form is sent */
    record EditForm(String action, String number, List<FieldInput> inputs, List<String> problems) {}

    /**
     * The dialog.
     *
     * @param only the name of the field that it is opened for, or empty for all
     */
    <R extends TicketRecord> Html form(
            RecordSource<R> source, String number, String only, Viewer viewer, HttpServletRequest request) {
        return Html.page("process/page/fields", form(source, number, only, viewer, request, Map.of(), List.of()));
    }

    <R extends TicketRecord> Html edit(
            RecordSource<R> source,
            String number,
            String only,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        try {
            List<FieldEdit<?>> edits = FieldEdits.of(fields(source, only), input, viewer.zone());
            R before = TicketDoor.working(source.process(), number, viewer);
            R after = source.process().edit(number, edits, Writing.by(viewer, clock.instant()));
            return answer.changed(source, Toast.of("process.edited", after.number()), before, after, viewer, request);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            EditForm form = form(source, number, only, viewer, request, input, refusal.reasons());
            return Html.refused("process/page/fields", form);
        }
    }

    private <R extends TicketRecord> EditForm form(
            RecordSource<R> source,
            String number,
            String only,
            Viewer viewer,
            HttpServletRequest request,
            Map<String, String> input,
            List<Reason> problems) {
        R record = TicketDoor.working(source.process(), number, viewer);
        List<Field<?>> fields = fields(source, only);
        FieldTexts texts = frames.texts(
                source.process().type(),
                record,
                FieldForm.wanted(fields, input),
                viewer,
                pages.moments(viewer, request));
        FieldForm form = new FieldForm(texts, record.values(), input, problems);
        String action = source.process().path() + "/" + record.number() + "/fields?only=" + only;
        return new EditForm(action, record.number(), form.inputs(fields), form.otherProblems(fields));
    }

    private List<Field<?>> fields(RecordSource<?> source, String only) {
        List<Field<?>> together = source.together(only);
        if (!together.isEmpty()) return together;
        List<Field<?>> editable = new ArrayList<>(store.fields(source.process().type()));
        editable.removeIf(field -> field.is(Field.Trait.SYSTEM));
        if (only.isEmpty()) return editable;
        editable.removeIf(field -> !field.name().equals(only));
        if (editable.isEmpty()) throw Refusal.notFound();
        return editable;
    }
}
