package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.web.Html;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What a page shows after an incident was changed: where scripts run its parts are exchanged, else it comes anew. */
@Component
class IncidentAnswer {

    private final IncidentRecords records;
    private final Pages pages;

    IncidentAnswer(IncidentRecords records, Pages pages) {
        this.records = records;
        this.pages = pages;
    }

    Html changed(Toast toast, Incident before, Incident after, Viewer viewer, HttpServletRequest request) {
        return shown(before, after, viewer, request).saying(undoable(toast, before, after));
    }

    private Html shown(Incident before, Incident after, Viewer viewer, HttpServletRequest request) {
        if (request.getHeader("HX-Request") == null || !viewer.isStaff()) return Html.to(path(after));
        if (request.getParameter("peek") != null)
            return Html.page("incident/peeked", records.of(after, viewer, pages.moments(viewer, request)));
        // What the composer offers depends on it.
        if (isOver(before) != isOver(after)) return Html.to(path(after));
        return Html.page("incident/changed", records.of(after, viewer, pages.moments(viewer, request)));
    }

    /** With a way back, if there is something to take back. */
    static Toast undoable(Toast toast, Incident before, Incident after) {
        if (isOver(after) || before.version() == after.version()) return toast;
        return toast.undo(path(after) + "/changes/" + after.version() + "/reversal");
    }

    private static boolean isOver(Incident incident) {
        return incident.state() == IncidentState.CLOSED || incident.state() == IncidentState.CANCELED;
    }

    private static String path(Incident incident) {
        return "/incidents/" + incident.number();
    }
}
