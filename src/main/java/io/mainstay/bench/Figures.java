package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Single figures of a run, kept as a table of two columns. */
final class Figures {

    private final Path table;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Figures(Path table) {
        this.table = table;
    }

    /** With what an earlier step has put there. */
    static Figures at(Path table) throws IOException {
        Figures figures = new Figures(table);
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.split("\t", 2);
                figures.values.put(cells[0], cells[1]);
            }
        }
        return figures;
    }

    void put(String name, double value) {
        put(name, text(value));
    }

    static String text(double value) {
        boolean whole = value >= 100 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", value);
    }

    void put(String name, String value) {
        note(name, value);
        System.out.println(name + ": " + value);
    }

    /** Without a word. */
    void note(String name, String value) {
        values.put(name, value);
    }

    void save() throws IOException {
        StringBuilder text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('\t').append(value).append('\n'));
        Files.writeString(table, text);
    }

    Map<String, String> values() {
        return values;
    }
}
