package io.mainstay.demo.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text files of the demo organisation. */
public final class DemoFile {

    private DemoFile() {}

    /** The lines that say something: neither blank nor a comment. */
    public static List<String> lines(String path) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/demo/" + path)) {
            if (file == null) throw new IllegalStateException("the file demo/" + path + " is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of a line {@code a | b | c}; the last ones may be empty. */
    public static List<String> fields(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
