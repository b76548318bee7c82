package io.mainstay.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void xlsxHoldsFormulasAsText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (Sheet sheet = new XlsxSheet(Files.newOutputStream(file), "Open: all")) {
            sheet.row(List.of("Title"));
            sheet.row(List.of("=1+1"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] rows =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            assertThat(new String(rows, StandardCharsets.UTF_8))
                    .containsPattern("<t[^>]*>=1\\+1</t>")
                    .doesNotContain("<f>");
        }
    }
}
