package io.mainstay.problem.trend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the bars and the line of a Pareto stand, in units of the drawing. */
record ParetoChart(List<Pareto.Row> rows, long most) {

    static final int MOST_BARS = 24;

    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int HEIGHT = 190;
    private static final int STEP = 36;

    static ParetoChart of(Pareto pareto) {
        List<Pareto.Row> rows = pareto.rows().stream().limit(MOST_BARS).toList();
        return new ParetoChart(rows, rows.isEmpty() ? 1 : rows.getFirst().cell().count());
    }

    int width() {
        return LEFT + rows.size() * STEP + LEFT;
    }

    int height() {
        return TOP + HEIGHT + 24;
    }

    int bottom() {
        return TOP + HEIGHT;
    }

    int left() {
        return LEFT;
    }

    int right() {
        return LEFT + rows.size() * STEP;
    }

    int x(Pareto.Row row) {
        return LEFT + (row.place() - 1) * STEP + 5;
    }

    int middle(Pareto.Row row) {
        return LEFT + (row.place() - 1) * STEP + STEP / 2;
    }

    int barWidth() {
        return STEP - 10;
    }

    int bar(Pareto.Row row) {
        return Math.max(1, (int) Math.round((double) HEIGHT * row.cell().count() / most));
    }

    int y(double share) {
        return TOP + (int) Math.round(HEIGHT * (1 - share));
    }

    /** The cumulative line, as the points of a polyline. */
    String line() {
        return rows.stream()
                .map(row -> String.format(Locale.ROOT, "%d,%d", middle(row), y(row.cumulative())))
                .collect(Collectors.joining(" "));
    }

    List<Double> grid() {
        return List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    }

    long countAt(double share) {
        return Math.round(most * share);
    }
}
