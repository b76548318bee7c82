package io.mainstay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes {@code RESULTS.md} from the tables in a folder: lists-1m.tsv, lists-10k.tsv, search-1m.tsv, notes.md. */
final class Report {

    private final Path folder;

    Report(Path folder) {
        this.folder = folder;
    }

    void write(String commit) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        ListTable lists = ListTable.read(folder.resolve("lists-1m.tsv"));
        StringBuilder text = new StringBuilder();
        text.append("# Results\n\n%s, commit %s, %d cores, %s, Java %s.%n%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        commit,
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getName() + " "
                                + ManagementFactory.getOperatingSystemMXBean().getVersion(),
                        Runtime.version()));
        text.append("""
                Times are milliseconds of processor time, of the requesting thread and of the database process that \
                serves it, 95th percentile, warm, one request at a time; wall-clock times are in the tables. \
                *Partial*: the page stopped after its bound and goes on from there. *Too many*: the list asks to narrow.

                ## Lists, 1,000,000 tickets, a page of 50

                | viewer | cells | full page | partial | too many | median | p95 of cells | worst | ≤ 25 ms |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (String viewer : viewers(lists)) text.append(lists.summary(viewer));
        text.append(
                "\n| viewer | field | operator | sort | answer | processor | wall |\n|---|---|---|---|---|---|---|\n");
        text.append(lists.worst(12));
        Path small = folder.resolve("lists-10k.tsv");
        if (Files.exists(small))
            text.append("\nFrom 10,000 to 1,000,000: ")
                    .append(lists.growth(ListTable.read(small)))
                    .append(".\n");
        search(text);
        Path notes = folder.resolve("notes.md");
        if (Files.exists(notes)) text.append('\n').append(Files.readString(notes));
        Files.writeString(folder.resolve("RESULTS.md"), text);
    }

    private static List<String> viewers(ListTable lists) {
        return lists.rows().stream().map(ListTable.Row::viewer).distinct().toList();
    }

    private void search(StringBuilder text) throws IOException {
        Path table = folder.resolve("search-1m.tsv");
        if (!Files.exists(table)) return;
        TreeMap<String, double[]> worst = new TreeMap<>();
        try (var lines = Files.lines(table)) {
            lines.skip(1).map(line -> line.split("\t")).forEach(cells -> {
                double[] times = worst.computeIfAbsent(cells[2] + " | " + cells[0], key -> new double[2]);
                times[0] = Math.max(times[0], Double.parseDouble(cells[5]));
                times[1] = Math.max(times[1], Double.parseDouble(cells[7]));
            });
        }
        text.append("\n## Search as one types, 1,000,000 tickets\n\nThe slowest beginning of each word.\n\n"
                + "| viewer | word | processor | wall |\n|---|---|---|---|\n");
        worst.forEach((key, times) -> text.append("| %s | %.1f | %.1f |%n".formatted(key, times[0], times[1])));
    }
}
