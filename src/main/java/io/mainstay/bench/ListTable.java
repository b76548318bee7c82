package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells that {@link ListBench} measured, and what they say. */
record ListTable(List<Row> rows) {

    private static final double BUDGET = 25;

    /** Below this a ratio of two times says nothing. */
    private static final double NOISE = 5;

    /** @param cpu 95th percentile of processor time in ms; {@code wall} of wall-clock time */
    record Row(
            String field,
            String operator,
            String viewer,
            String sort,
            String answer,
            int found,
            double cpu,
            double wall) {

        String key() {
            return String.join("\t", field, operator, viewer, sort);
        }
    }

    static ListTable read(Path table) throws IOException {
        try (var lines = Files.lines(table)) {
            return new ListTable(lines.skip(1).map(ListTable::row).toList());
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t");
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Integer.parseInt(cells[5]),
                Double.parseDouble(cells[7]),
                Double.parseDouble(cells[9]));
    }

    /** One line of the table of viewers. */
    String summary(String viewer) {
        List<Row> own = rows.stream().filter(row -> row.viewer.equals(viewer)).toList();
        List<Row> served =
                own.stream().filter(row -> !row.answer.equals("too many")).toList();
        double[] cpu = served.stream().mapToDouble(Row::cpu).sorted().toArray();
        return "| %s | %,d | %,d | %,d | %,d | %.1f | %.1f | %.1f | %.2f %% |%n"
                .formatted(
                        viewer,
                        own.size(),
                        count(own, "page"),
                        count(own, "partial"),
                        count(own, "too many"),
                        cpu[cpu.length / 2],
                        cpu[(int) (cpu.length * 0.95)],
                        cpu[cpu.length - 1],
                        100.0 * served.stream().filter(row -> row.cpu <= BUDGET).count() / served.size());
    }

    private static long count(List<Row> rows, String answer) {
        return rows.stream().filter(row -> row.answer.equals(answer)).count();
    }

    String worst(int number) {
        StringBuilder text = new StringBuilder();
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::cpu).reversed())
                .limit(number)
                .forEach(row -> text.append("| %s | %s | %s | %s | %s, %d rows | %.1f | %.1f |%n"
                        .formatted(
                                row.viewer,
                                row.field,
                                row.operator,
                                row.sort,
                                row.answer,
                                row.found,
                                row.cpu,
                                row.wall)));
        return text.toString();
    }

    /** How the cells that both sizes serve in full compare with the smaller size. */
    String growth(ListTable small) {
        Map<String, Row> before = new LinkedHashMap<>();
        small.rows.forEach(row -> before.put(row.key(), row));
        int compared = 0;
        int grown = 0;
        Row worst = null;
        double worstRatio = 0;
        for (Row row : rows) {
            Row old = before.get(row.key());
            if (old == null || row.answer.equals("too many") || old.answer.equals("too many")) continue;
            compared++;
            double ratio = row.cpu / old.cpu;
            if (ratio > 1.5 && row.cpu > NOISE) grown++;
            if (row.cpu > NOISE && ratio > worstRatio) {
                worstRatio = ratio;
                worst = row;
            }
        }
        return String.format(
                Locale.ENGLISH,
                "%,d cells compared; %,d of them are more than 1.5× slower and above %.0f ms; worst %.1f× (%s)",
                compared,
                grown,
                NOISE,
                worstRatio,
                worst == null ? "none" : worst.key().replace("\t", ", "));
    }
}
