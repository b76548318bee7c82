package io.mainstay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code RESULTS.md} from the tables and figures of a run, and what {@code notes.md} says about them. */
final class Report {

    private final Path folder;
    private final Figures figures;

    Report(Path folder, Figures figures) {
        this.folder = folder;
        this.figures = figures;
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder(head());
        text.append(new Budgets(folder, figures).text());
        pages(text);
        lists(text);
        search(text);
        create(text);
        text.append("\n## Single figures\n\n| what | value |\n|---|---|\n");
        figures.values().forEach((name, value) -> text.append("| %s | %s |%n".formatted(name, value)));
        Path notes = folder.resolve("notes.md");
        if (Files.exists(notes)) text.append('\n').append(Files.readString(notes));
        Files.writeString(folder.resolve("RESULTS.md"), text);
    }

    private String head() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return """
                # Results

                %s, commit %s, %d cores, %s %s, Java %s, load average before the run %s.

                Processor time is in milliseconds, of all that serves a request (for pages the whole product with its \
                database; for list cells and searches the requesting thread and its database process), 95th percentile, \
                warm, one request at a time. The wall clock includes whatever else the machine did. *Partial*: the page \
                stopped after its bound and goes on from there. *Too many*: the list asks to narrow.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        System.getProperty("mainstay.commit", "unknown"),
                        Runtime.getRuntime().availableProcessors(),
                        system.getName(),
                        system.getVersion(),
                        Runtime.version(),
                        figures.values().get("load average before"));
    }

    private void pages(StringBuilder text) throws IOException {
        List<String[]> rows = Tables.rows(folder.resolve("pages.tsv.gz"));
        if (rows.isEmpty()) return;
        text.append("""

                ## Pages over HTTP, signed in

                Bytes are those of the largest answer; further requests are those that the page makes by itself \
                besides cached assets and the one stream of live updates that all tabs share.

                | page | viewer | processor p50 | p95 | wall p50 | p95 | p99 | bytes | compressed | further requests |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (String[] row : rows)
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }

    private void lists(StringBuilder text) throws IOException {
        for (ListSubject subject : ListSubject.ALL) lists(subject, text);
    }

    private void lists(ListSubject subject, StringBuilder text) throws IOException {
        ListTable lists = ListTable.read(folder.resolve(subject.table(ListSubject.LARGE)));
        if (lists.rows().isEmpty()) return;
        text.append("\n## Lists of ").append(subject.type().name()).append("s, a page of 50\n");
        text.append("""

                | viewer | cells | full page | partial | too many | median | p95 of cells | worst | ≤ 25 ms |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (String viewer : lists.viewers()) text.append(lists.summary(viewer));
        text.append(
                "\n| viewer | field | operator | sort | answer | processor | wall |\n|---|---|---|---|---|---|---|\n");
        text.append(lists.worst(12));
        ListTable small = ListTable.read(folder.resolve(subject.table(ListSubject.SMALL)));
        if (!small.rows().isEmpty()) text.append(new Growth(small, lists).text());
    }

    private void search(StringBuilder text) throws IOException {
        Map<String, Map<String, Double>> worst = new LinkedHashMap<>();
        Set<String> viewers = new LinkedHashSet<>();
        for (String[] cells : Tables.rows(folder.resolve("search-1m.tsv.gz"))) {
            viewers.add(cells[2]);
            worst.computeIfAbsent(cells[0], word -> new HashMap<>())
                    .merge(cells[2], Double.parseDouble(cells[5]), Math::max);
        }
        if (worst.isEmpty()) return;
        text.append("\n## Search as one types\n\nProcessor time of the slowest beginning of each word, by viewer.\n\n");
        text.append("| word | ").append(String.join(" | ", viewers)).append(" |\n");
        text.append("|---".repeat(viewers.size() + 1)).append("|\n");
        worst.forEach((word, times) -> {
            text.append("| ").append(word);
            for (String viewer : viewers) text.append(" | %.1f".formatted(times.getOrDefault(viewer, Double.NaN)));
            text.append(" |\n");
        });
    }

    private void create(StringBuilder text) throws IOException {
        List<String[]> rows = Tables.rows(folder.resolve("create.tsv.gz"));
        if (rows.isEmpty()) return;
        text.append("""

                ## Create

                Eight clients, durable (`fsync` and `synchronous_commit` on), blocks in turn; the product, its database \
                and the clients share the machine.

                Processor time in ms for one ticket: of the client's thread, and of client, product and database together.

                | API by token, a second | client | together | raw JDBC, same statements | client | together | ratio |
                |---|---|---|---|---|---|---|
                """);
        for (String[] row : rows)
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
}
