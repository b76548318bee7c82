package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.view.Listing;
import io.mainstay.view.Sort;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of incidents and its parts. */
@Controller
class IncidentListPages {

    static final List<Field<?>> SORTABLE = List.of(
            TicketFields.OPENED,
            TicketFields.PRIORITY,
            TicketFields.NUMBER,
            TicketFields.QUEUE,
            TicketFields.UPDATED,
            TicketFields.RESOLVED,
            TicketFields.FOLLOW_UP,
            TicketFields.NEXT_UPDATE);

    private final IncidentLists lists;
    private final Pages pages;

    IncidentListPages(IncidentLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    Html list(
            @RequestParam(name = "view", required = false) @Nullable String viewCode,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        IncidentView view =
                viewCode == null ? null : IncidentView.find(viewCode).orElse(null);
        if (view == null && filter == null) view = IncidentView.startOf(viewer);
        Moments moments = pages.moments(viewer, request);
        String text = filter != null ? filter : view == null ? "" : view.filter();
        Sort order = sort != null ? sort(sort) : view == null ? sort("") : view.sort();
        return Html.page("incident/list", lists.page(view, text, order, cursor, viewer, moments));
    }

    /** How many the filter finds, for the foot of the list and the views: "412", "1000+". */
    @GetMapping("/incidents/count")
    Html count(@RequestParam(defaultValue = "") String filter, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        String text = lists.count(filter, viewer, moments)
                .map(IncidentListPages::text)
                .orElse("");
        return Html.page("incident/count", text);
    }

    /** How many of the new incidents belong to the list that is looked at. */
    @GetMapping("/incidents/fresh")
    Html fresh(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam List<UUID> ids,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        int count = lists.among(few(ids), filter, viewer, pages.moments(viewer, request))
                .size();
        return Html.page("incident/count", Integer.toString(count));
    }

    /** Rows as they are now, wherever they stand in a list. */
    @GetMapping("/incidents/rows")
    Html rows(@RequestParam List<UUID> ids, Viewer viewer, HttpServletRequest request) {
        requireStaff(viewer);
        return Html.page("incident/rows", lists.among(few(ids), "", viewer, pages.moments(viewer, request)));
    }

    private static List<UUID> few(List<UUID> ids) {
        return ids.subList(0, Math.min(ids.size(), IncidentLists.PAGE));
    }

    private static String text(Listing.Count count) {
        return count.more() ? count.value() + "+" : Integer.toString(count.value());
    }

    static Sort sort(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        for (Field<?> field : SORTABLE) if (field.name().equals(name)) return new Sort(field, descending);
        return new Sort(TicketFields.OPENED, true);
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }
}
