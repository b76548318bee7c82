package io.mainstay.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+49 40", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "=cmd|' /C calc'!A0", "\n=1"})
    void whatASpreadsheetWouldComputeIsMadeText(String text) {
        assertThat(CsvSheet.cell(text).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void csvQuotesWhatNeedsIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new CsvSheet(out)) {
            sheet.row(List.of("Number", "Title"));
            sheet.row(List.of("INC0000001", "Says \"no\", then\nmore"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffNumber,Title\r\nINC0000001,\"Says \"\"no\"\", then\nmore\"\r\n");
    }

    @Test
    void xlsxHoldsFormulasAsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new XlsxSheet(out, "Open: all")) {
            sheet.row(List.of("Title"));
            sheet.row(List.of("=1+1"));
        }
        String rows = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertThat(rows).containsPattern("<t[^>]*>=1\\+1</t>");
        assertThat(rows).doesNotContain("<f>");
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is not there");
    }
}
