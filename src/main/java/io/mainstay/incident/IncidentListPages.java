package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.list.ListAsked;
import io.mainstay.list.ListViews;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
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

    private final IncidentLists lists;
    private final IncidentRecordList list;
    private final ListViews views;
    private final Pages pages;

    IncidentListPages(IncidentLists lists, IncidentRecordList list, ListViews views, Pages pages) {
        this.lists = lists;
        this.list = list;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    Html list(
            ListAsked asked,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        return Html.page(
                "incident/list", lists.page(views.state(list, asked, viewer, moments), cursor, viewer, moments));
    }

    /** How many of the new incidents belong to the list that is looked at. */
    @GetMapping("/incidents/fresh")
    Html fresh(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam List<UUID> ids,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        int count = lists.among(few(ids), filter, List.of(), viewer, moments).size();
        return Html.page("incident/count", Integer.toString(count));
    }

    /** Rows as they are now, wherever they stand in a list. */
    @GetMapping("/incidents/rows")
    Html rows(
            @RequestParam List<UUID> ids,
            @RequestParam(defaultValue = "") List<String> columns,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        List<Field<?>> shown = list.columns(columns);
        List<IncidentRow> rows = lists.among(few(ids), "", shown, viewer, pages.moments(viewer, request));
        return Html.page("incident/rows", new IncidentTable(shown, rows));
    }

    private static List<UUID> few(List<UUID> ids) {
        return ids.subList(0, Math.min(ids.size(), IncidentLists.PAGE));
    }

    static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }
}
