package io.mainstay.process.page;

import io.mainstay.access.Viewer;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What a page shows after a record was changed: where scripts run its parts are exchanged, else it comes anew. */
@Component
public class RecordAnswer {

    private final Pages pages;

    RecordAnswer(Pages pages) {
        this.pages = pages;
    }

    public <R extends TicketRecord> Html changed(
            RecordSource<R> source, Toast toast, R before, R after, Viewer viewer, HttpServletRequest request) {
        return shown(source, before, after, viewer, request).saying(undoable(source, toast, before, after));
    }

    private <R extends TicketRecord> Html shown(
            RecordSource<R> source, R before, R after, Viewer viewer, HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null || !viewer.isStaff()) return Html.to(path(source, after));
        if (request.getParameter("peek") != null) return part(source, "peeked", after, viewer, request);
        // What the composer offers depends on it.
        if (isOver(before.state()) != isOver(after.state())) return Html.to(path(source, after));
        return part(source, "changed", after, viewer, request);
    }

    private <R extends TicketRecord> Html part(
            RecordSource<R> source, String part, R record, Viewer viewer, HttpServletRequest request) {
        return Html.page(
                source.process().type().name() + "/" + part,
                source.of(record, viewer, pages.moments(viewer, request), false));
    }

    /** With a way back, if there is something to take back. */
    static <R extends TicketRecord> Toast undoable(RecordSource<R> source, Toast toast, R before, R after) {
        if (!source.isUndoable(after) || before.version() == after.version()) return toast;
        return toast.undo(path(source, after) + "/changes/" + after.version() + "/reversal");
    }

    private static boolean isOver(TicketState state) {
        return !state.stateClass().isActive();
    }

    private static <R extends TicketRecord> String path(RecordSource<R> source, R record) {
        return source.process().path() + "/" + record.number();
    }
}
