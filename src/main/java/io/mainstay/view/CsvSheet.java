package io.mainstay.view;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which Excel reads another encoding. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
public final class CsvSheet implements Sheet {

    private final Writer out;

    public CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\ufeff');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    static String cell(String text) {
        String harmless = startsFormula(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** Also behind white space, which some spreadsheets skip. */
    private static boolean startsFormula(String text) {
        String stripped = text.strip();
        if (!text.isEmpty() && (text.charAt(0) == '\t' || text.charAt(0) == '\r' || text.charAt(0) == '\n'))
            return true;
        return !stripped.isEmpty() && "=+-@＝＋－＠".indexOf(stripped.charAt(0)) >= 0;
    }
}
