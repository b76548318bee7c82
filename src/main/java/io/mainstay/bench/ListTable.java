package io.mainstay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The cells that {@link ListBench} measured, and what they say. */
record ListTable(List<Row> rows) {

    private static final double BUDGET = 25;

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

        boolean isServed() {
            return !answer.equals("too many");
        }
    }

    static ListTable read(Path table) throws IOException {
        return new ListTable(Tables.rows(table).stream().map(ListTable::row).toList());
    }

    private static Row row(String[] cells) {
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
        List<Row> served = own.stream().filter(Row::isServed).toList();
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

    List<String> viewers() {
        return rows.stream().map(Row::viewer).distinct().toList();
    }
}
