package io.mainstay.ticket;

import io.mainstay.record.Coded;
import io.mainstay.record.Values;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Impact × urgency → priority, a table that an administrator edits. Each node reads it anew every few seconds. */
@Repository
public class PriorityMatrix {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Loaded> byType = new ConcurrentHashMap<>();

    private record Cell(Level impact, Level urgency) {}

    private record Loaded(Map<Cell, Priority> cells, Instant at) {}

    PriorityMatrix(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Priority priority(String ticketType, Level impact, Level urgency) {
        Priority priority = cells(ticketType).get(new Cell(impact, urgency));
        if (priority == null)
            throw new IllegalStateException("the matrix of " + ticketType + " has no cell " + impact + " × " + urgency);
        return priority;
    }

    /** What the matrix gives today for a ticket's impact and urgency, whatever priority it has. */
    public Priority of(TicketType type, Values ticket) {
        return priority(type.name(), ticket.require(TicketFields.IMPACT), ticket.require(TicketFields.URGENCY));
    }

    /** Sets one cell; tickets keep the priority that they have until impact or urgency changes. */
    public void set(String ticketType, Level impact, Level urgency, Priority priority) {
        jdbc.sql("update priority_matrix set priority = ? where type = ? and impact = ? and urgency = ?")
                .params(number(priority), ticketType, number(impact), number(urgency))
                .update();
        byType.remove(ticketType);
    }

    private Map<Cell, Priority> cells(String ticketType) {
        Loaded loaded = byType.get(ticketType);
        Instant now = clock.instant();
        if (loaded != null && now.isBefore(loaded.at.plus(FRESH))) return loaded.cells;
        Map<Cell, Priority> cells = load(ticketType);
        byType.put(ticketType, new Loaded(cells, now));
        return cells;
    }

    private Map<Cell, Priority> load(String ticketType) {
        Map<Cell, Priority> cells = new HashMap<>();
        jdbc.sql("select impact, urgency, priority from priority_matrix where type = ?")
                .param(ticketType)
                .query(row -> {
                    Level impact = Coded.parse(Level.class, row.getString(1));
                    Level urgency = Coded.parse(Level.class, row.getString(2));
                    cells.put(new Cell(impact, urgency), Coded.parse(Priority.class, row.getString(3)));
                });
        return cells;
    }

    private static int number(Coded choice) {
        return Integer.parseInt(choice.code());
    }
}
