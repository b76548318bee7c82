package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.record.Field;
import io.mainstay.view.CsvSheet;
import io.mainstay.view.ListExport;
import io.mainstay.view.Sheet;
import io.mainstay.view.Sort;
import io.mainstay.view.XlsxSheet;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file: every row that the filter finds, in the list's order and columns, as the reader sees it. */
@Controller
class IncidentExportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IncidentRecordList list;
    private final IncidentRows rows;
    private final ListExport export;
    private final Pages pages;

    IncidentExportPages(IncidentRecordList list, IncidentRows rows, ListExport export, Pages pages) {
        this.list = list;
        this.rows = rows;
        this.export = export;
        this.pages = pages;
    }

    @GetMapping("/incidents/export")
    void export(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        IncidentListPages.requireStaff(viewer);
        Moments moments = pages.moments(viewer, request);
        Condition condition = list.condition(filter, viewer, moments);
        Sort order = list.sort(sort).orElseGet(list::usualSort);
        List<Field<?>> shown = list.columns(columns);
        List<Field<?>> fetched = IncidentColumns.fetched(shown);
        boolean xlsx = format.equals("xlsx");
        export.write(
                list.query(condition, order, fetched, viewer, moments),
                shown.stream().map(field -> list.label(field, moments)).toList(),
                found -> rows.of(found, fetched, viewer, moments).stream()
                        .map(row -> shown.stream().map(row::text).toList())
                        .toList(),
                () -> sheet(xlsx, response));
    }

    private static Sheet sheet(boolean xlsx, HttpServletResponse response) throws IOException {
        response.setContentType(xlsx ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"incidents." + (xlsx ? "xlsx" : "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        return xlsx ? new XlsxSheet(out, "Incidents") : new CsvSheet(out);
    }
}
