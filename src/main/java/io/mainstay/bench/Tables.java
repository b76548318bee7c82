package io.mainstay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed tables of tab-separated cells with a line of headings. */
final class Tables {

    private Tables() {}

    static PrintWriter writer(Path table) throws IOException {
        return new PrintWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(table)), StandardCharsets.UTF_8));
    }

    /** The cells of each line but the first; none if there is no such table. */
    static List<String[]> rows(Path table) throws IOException {
        if (Files.notExists(table)) return List.of();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
