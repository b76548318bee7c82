package io.mainstay.bench;

import io.mainstay.bench.ListTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the cells that both sizes serve compare: what a hundred times as many tickets cost. */
final class Growth {

    private static final double LIMIT = 1.5;

    /** Below this a ratio of two times says nothing. */
    private static final double NOISE = 5;

    private record Pair(Row before, Row after) {
        double ratio() {
            return after.cpu() / before.cpu();
        }

        boolean grew() {
            return ratio() > LIMIT && after.cpu() > NOISE;
        }

        /** Whether the larger one answers with more rows, or had to stop: it does more, not the same more slowly. */
        boolean findsMore() {
            return after.found() > before.found() || !after.answer().equals(before.answer());
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    Growth(ListTable small, ListTable large) {
        Map<String, Row> before = new LinkedHashMap<>();
        small.rows().forEach(row -> before.put(row.key(), row));
        for (Row row : large.rows()) {
            Row old = before.get(row.key());
            if (old != null && row.isServed() && old.isServed()) pairs.add(new Pair(old, row));
        }
    }

    /** How many cells are clearly slower. */
    long grown() {
        return pairs.stream().filter(Pair::grew).count();
    }

    String text() {
        List<Pair> grown = pairs.stream()
                .filter(Pair::grew)
                .sorted(Comparator.comparingDouble(Pair::ratio).reversed())
                .toList();
        long same = grown.stream().filter(pair -> !pair.findsMore()).count();
        StringBuilder text = new StringBuilder("""

                From 10,000 to 1,000,000 tickets: %,d cells compared; %,d are more than 1.5 times slower and above %.0f ms, \
                of which %,d answer with more rows or stop at their bound where they did not; the worst:

                | viewer | field | operator | sort | before | after | ratio |
                |---|---|---|---|---|---|---|
                """.formatted(pairs.size(), grown.size(), NOISE, grown.size() - same));
        grown.stream()
                .limit(10)
                .forEach(pair -> text.append("| %s | %s | %s | %s | %s | %s | %.1f |%n"
                        .formatted(
                                pair.after.viewer(),
                                pair.after.field(),
                                pair.after.operator(),
                                pair.after.sort(),
                                cell(pair.before),
                                cell(pair.after),
                                pair.ratio())));
        return text.toString();
    }

    private static String cell(Row row) {
        return "%.1f ms, %s, %d rows".formatted(row.cpu(), row.answer(), row.found());
    }
}
