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
        boolean xlsx = format.equals("xlsx");
        response.setContentType(
                xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"incidents." + (xlsx ? "xlsx" : "csv") + "\"");
        response.setHeader("Cache-Control", "no-store");
        Moments moments = pages.moments(viewer, request);
        try (Sheet sheet = sheet(xlsx, response.getOutputStream())) {
            lists.export(filter, IncidentListPages.sort(sort), viewer, moments, sheet);
        }
    }

    private static Sheet sheet(boolean xlsx, OutputStream out) throws IOException {
        return xlsx ? new XlsxSheet(out, "Incidents") : new CsvSheet(out);
    }
}
