package io.mainstay.process.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.list.ListAsked;
import io.mainstay.list.ListState;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.view.Sort;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of a process, its parts and its export. Each process has its own at its address, with two templates: {@code
 * <type>/list} for a {@link TicketListPage} and {@code <type>/rows} for a {@link TicketTable}.
 */
public abstract class TicketListPages {

    private final TicketList list;
    private final TicketListDesk desk;

    protected TicketListPages(TicketList list, TicketListDesk desk) {
        this.list = list;
        this.desk = desk;
    }

    @GetMapping
    public Html list(
            ListAsked asked,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = desk.pages.moments(viewer, request);
        ListState state = desk.views.state(list, asked, viewer, moments);
        return Html.page(list.type() + "/list", desk.lists.page(list, state, cursor, viewer, moments));
    }

    /** How many of the new tickets belong to the list that is looked at. */
    @GetMapping("/fresh")
    public Html fresh(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam List<UUID> ids,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        Moments moments = desk.pages.moments(viewer, request);
        int count = desk.lists
                .among(list, few(ids), filter, List.of(), viewer, moments)
                .size();
        return Html.page("process/list/count", Integer.toString(count));
    }

    /** Rows as they are now, wherever they stand in a list. */
    @GetMapping("/rows")
    public Html rows(
            @RequestParam List<UUID> ids,
            @RequestParam(defaultValue = "") List<String> columns,
            Viewer viewer,
            HttpServletRequest request) {
        requireStaff(viewer);
        List<Field<?>> shown = list.columns(columns);
        Moments moments = desk.pages.moments(viewer, request);
        List<TicketRow> rows = desk.lists.among(list, few(ids), "", shown, viewer, moments);
        return Html.page(list.type() + "/rows", list.table(shown, rows, viewer));
    }

    @GetMapping("/export")
    public void export(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireStaff(viewer);
        Moments moments = desk.pages.moments(viewer, request);
        Condition condition = list.condition(filter, viewer, moments);
        Sort order = list.sort(sort).orElseGet(list::usualSort);
        TicketExport.Wanted wanted = new TicketExport.Wanted(condition, order, list.columns(columns), format);
        desk.export.write(list, wanted, viewer, moments, response);
    }

    private static List<UUID> few(List<UUID> ids) {
        return ids.subList(0, Math.min(ids.size(), TicketLists.PAGE));
    }

    private static void requireStaff(Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
    }
}
