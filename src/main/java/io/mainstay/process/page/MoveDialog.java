package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketMove;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Moves a record: by a press, or by a dialog (the process's template {@code move}) that asks what is needed. */
@Component
public class MoveDialog {

    private final RecordFrames frames;
    private final RecordAnswer answer;
    private final Pages pages;
    private final Clock clock;

    MoveDialog(RecordFrames frames, RecordAnswer answer, Pages pages, Clock clock) {
        this.frames = frames;
        this.answer = answer;
        this.pages = pages;
        this.clock = clock;
    }

    public <R extends TicketRecord> Html dialog(
            RecordSource<R> source, TicketMove move, String number, Viewer viewer, HttpServletRequest request) {
        return Html.page(template(source), form(source, move, number, viewer, request, Map.of()));
    }

    /** Moves; refused, the dialog is shown again with what was typed. */
    public <R extends TicketRecord> Html tried(
            RecordSource<R> source,
            TicketMove move,
            String number,
            Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request,
            Function<Writing, R> act) {
        try {
            return pressed(source, move, number, viewer, request, act);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            MoveForm form = form(source, move, number, viewer, request, input);
            return Html.refused(template(source), form.refused(refusal));
        }
    }

    /** Moves; refused, the reason is told. */
    public <R extends TicketRecord> Html pressed(
            RecordSource<R> source,
            TicketMove move,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            Function<Writing, R> act) {
        R before = source.process().require(number, viewer);
        R after = act.apply(Writing.by(viewer, clock.instant()));
        Toast toast = Toast.of(source.process().type().name() + ".moved." + move.code(), after.number());
        return answer.changed(source, toast, before, after, viewer, request);
    }

    private <R extends TicketRecord> MoveForm form(
            RecordSource<R> source,
            TicketMove move,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            Map<String, String> input) {
        R record = TicketDoor.working(source.process(), number, viewer);
        FieldTexts texts = frames.texts(
                source.process().type(), record, new Names.Wanted(), viewer, pages.moments(viewer, request));
        String page = source.process().path() + "/" + record.number();
        boolean peeked = request.getParameter("peek") != null;
        return new MoveForm(move, record, page, peeked, texts, input, List.of());
    }

    private static String template(RecordSource<?> source) {
        return source.process().type().name() + "/move";
    }
}
