package io.mainstay.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX; every cell is text, so nothing in it is a formula. Rows beyond a sheet's limit go to further sheets. */
public final class XlsxSheet implements Sheet {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_CELL = 32_767;
    private static final int FLUSH = 500;

    private final Workbook workbook;
    private final String name;
    private List<String> headings = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    public XlsxSheet(OutputStream out, String name) {
        workbook = new Workbook(out, "Mainstay", "1.0");
        this.name = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        sheet = workbook.newWorksheet(this.name);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (headings.isEmpty()) headings = List.copyOf(cells);
        if (row == MAX_ROWS) {
            sheet.finish();
            sheet = workbook.newWorksheet(name + " " + ++sheets);
            row = 0;
            write(headings);
        }
        write(cells);
        if (row % FLUSH == 0) sheet.flush();
    }

    private void write(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) sheet.inlineString(row, i, cell.substring(0, Math.min(cell.length(), MAX_CELL)));
        }
        row++;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
