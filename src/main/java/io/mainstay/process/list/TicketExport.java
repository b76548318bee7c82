package io.mainstay.process.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.record.Field;
import io.mainstay.view.CsvSheet;
import io.mainstay.view.ListExport;
import io.mainstay.view.Sheet;
import io.mainstay.view.Sort;
import io.mainstay.view.XlsxSheet;
import io.mainstay.web.Moments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** A list as a file: every row that the filter finds, in the list's order and columns, the reader's language and zone. */
@Component
class TicketExport {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TicketRows rows;
    private final ListExport export;

    TicketExport(TicketRows rows, ListExport export) {
        this.rows = rows;
        this.export = export;
    }

    /** @param format {@code xlsx}; everything else is CSV */
    record Wanted(Condition condition, Sort sort, List<Field<?>> columns, String format) {
        boolean isXlsx() {
            return format.equals("xlsx");
        }
    }

    void write(TicketList list, Wanted wanted, Viewer viewer, Moments moments, HttpServletResponse response)
            throws IOException {
        List<Field<?>> shown = wanted.columns();
        List<Field<?>> fetched = list.fetched(shown);
        export.write(
                list.query(wanted.condition(), wanted.sort(), fetched, viewer, moments),
                shown.stream().map(field -> list.label(field, moments)).toList(),
                found -> rows.of(list, found, fetched, viewer, moments).stream()
                        .map(row -> shown.stream().map(row::exported).toList())
                        .toList(),
                () -> sheet(list, wanted.isXlsx(), moments, response));
    }

    private static Sheet sheet(TicketList list, boolean xlsx, Moments moments, HttpServletResponse response)
            throws IOException {
        String file = list.path().substring(1) + (xlsx ? ".xlsx" : ".csv");
        response.setContentType(xlsx ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "no-store");
        OutputStream out = response.getOutputStream();
        return xlsx ? new XlsxSheet(out, moments.texts().text(list.type() + ".names")) : new CsvSheet(out);
    }
}
