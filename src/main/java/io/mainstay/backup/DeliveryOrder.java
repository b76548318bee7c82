package io.mainstay.backup;

import io.mainstay.backup.Manifest.Table;
import java.util.List;
import java.util.Set;

/**
 * The history's order of delivery is by transaction id and position, and neither means anything in another cluster.
 * So its rows are written in that order without both, and get them anew when they come back: the order stays, and
 * whatever is written afterwards comes after them.
 */
final class DeliveryOrder {
    private static final String TABLE = "history";
    private static final Set<String> COLUMNS = Set.of("tx", "position");

    private DeliveryOrder() {}

    static String select(Table table) {
        String order = table.name().equals(TABLE) ? " order by tx, position" : "";
        return "select " + String.join(", ", columns(table)) + " from " + table.name() + order;
    }

    static List<String> columns(Table table) {
        return table.columns().stream()
                .filter(column -> !(table.name().equals(TABLE) && COLUMNS.contains(column)))
                .toList();
    }

    /** A new generation in which every subscriber has had all there is: nothing is sent twice. */
    static List<String> restart() {
        return List.of("""
                insert into history_generation (generation, started_at)
                select max(generation) + 1, now() from history_generation
                """, """
                update history_cursor set
                    generation = (select max(generation) from history_generation),
                    tx = pg_current_xact_id(),
                    position = (select coalesce(max(position), 0) from history),
                    updated_at = now()
                """);
    }
}
