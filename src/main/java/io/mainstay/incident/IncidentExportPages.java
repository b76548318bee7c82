package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.view.CsvSheet;
import io.mainstay.view.Sheet;
import io.mainstay.view.XlsxSheet;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a file: every row that the filter finds, in the list's order, as the reader sees it. */
@Controller
class IncidentExportPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IncidentLists lists;
    private final Pages pages;

    IncidentExportPages(IncidentLists lists, Pages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/incidents/export")
    void export(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!viewer.isStaff()) throw Refusal.notFound();
        Moments moments = pages.moments(viewer, request);
        boolean xlsx = format.equals("xlsx");
        lists.export(filter, IncidentListPages.sort(sort), viewer, moments, () -> sheet(xlsx, response));
    }

    private static Sheet sheet(boolean xlsx, HttpServletResponse response) throws IOException {
        response.setContentType(xlsx ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"incidents." + (xlsx ? "xlsx" : "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        return xlsx ? new XlsxSheet(out, "Incidents") : new CsvSheet(out);
    }
}
