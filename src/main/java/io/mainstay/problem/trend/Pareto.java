package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents of a period each service and category had, the most first.
 *
 * @param total of all cells
 * @param before of all cells, in the period before
 */
record Pareto(TrendPeriod period, List<Row> rows, long total, long before) {

    /**
     * What one cell counts.
     *
     * @param service null for incidents without one
     * @param category the code, null for incidents without one
     * @param before how many in the period before, which is as long
     */
    record Cell(@Nullable UUID service, @Nullable String category, long count, long before) {}

    /**
     * A cell in its place.
     *
     * @param place from 1
     * @param share of the total, 0 to 1
     * @param cumulative the share of this cell and those above it
     */
    record Row(int place, Cell cell, double share, double cumulative) {

        long change() {
            return cell.count - cell.before;
        }

        /** In percent; null where there was none before. */
        @Nullable
        Long changePercent() {
            return percent(cell.count, cell.before);
        }
    }

    static Pareto of(TrendPeriod period, List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingLong(Cell::count)
                .thenComparingLong(Cell::before)
                .reversed()
                .thenComparing(cell -> String.valueOf(cell.service))
                .thenComparing(cell -> String.valueOf(cell.category)));
        long total = sorted.stream().mapToLong(Cell::count).sum();
        long before = sorted.stream().mapToLong(Cell::before).sum();
        List<Row> rows = new ArrayList<>();
        long sum = 0;
        for (Cell cell : sorted) {
            if (cell.count == 0) break;
            sum += cell.count;
            rows.add(new Row(rows.size() + 1, cell, (double) cell.count / total, (double) sum / total));
        }
        return new Pareto(period, rows, total, before);
    }

    double perWeek(long count) {
        return count / period.weeks();
    }

    /** In percent, rounded; null where there was none before. */
    static @Nullable Long percent(long count, long before) {
        return before == 0 ? null : Math.round(100.0 * (count - before) / before);
    }

    /** With how many of its largest cells four fifths of the incidents are reached. */
    int vital() {
        for (Row row : rows) if (row.cumulative >= 0.8) return row.place;
        return rows.size();
    }
}
