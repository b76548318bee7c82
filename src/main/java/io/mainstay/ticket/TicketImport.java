package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.BulkInsert;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores tickets with their whole past: rows, search text and history, many at a time, in the caller's transaction. */
@Repository
public class TicketImport {

    /** Thirteen parameters each, of the 65,535 that a statement may have. */
    private static final int ENTRIES = 1_000;

    private final JdbcTemplate jdbc;
    private final History history;

    TicketImport(JdbcTemplate jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** At most 1,000 tickets of one type; parents stand before their children or are stored already. */
    public void store(TicketType type, List<TicketReplay> tickets) {
        List<Field<?>> base = new ArrayList<>(type.record().fields());
        base.remove(TicketFields.HISTORY_SEQ);
        new Columns(type).base(base).run(jdbc, tickets);
        BulkInsert.<TicketReplay>into(type.table())
                .column("id", ticket -> ticket.values().require(TicketFields.ID))
                .fields(type.record().fields(), "d", TicketReplay::values)
                .run(jdbc, tickets);
        storeWords(tickets);
        List<Entry> entries =
                tickets.stream().flatMap(ticket -> ticket.entries().stream()).toList();
        for (int i = 0; i < entries.size(); i += ENTRIES)
            history.append(entries.subList(i, Math.min(entries.size(), i + ENTRIES)));
    }

    /** New tickets take numbers above this one. */
    public void raiseNumbers(TicketType type, long highest) {
        jdbc.queryForObject(
                "select setval(?::regclass, greatest(?, (select last_value from " + type.sequence() + ")))",
                Long.class,
                type.sequence(),
                highest);
    }

    private record Columns(TicketType type) {
        BulkInsert<TicketReplay> base(List<Field<?>> fields) {
            return BulkInsert.<TicketReplay>into("ticket")
                    .column("type", ticket -> type.name())
                    .column("history_seq", ticket -> ticket.head().seq())
                    .column("history_hash", ticket -> ticket.head().hash())
                    .fields(fields, "t", TicketReplay::values);
        }
    }

    private void storeWords(List<TicketReplay> tickets) {
        Map<String, List<@Nullable Object[]>> batches = new LinkedHashMap<>();
        for (TicketReplay ticket : tickets) {
            Draft whole = whole(ticket.values());
            Sql insertion = TicketWords.insertion(whole.require(TicketFields.ID), whole, ticket.events());
            batches.computeIfAbsent(insertion.text(), text -> new ArrayList<>()).add(insertion.arguments());
        }
        batches.forEach(jdbc::batchUpdate);
    }

    private static Draft whole(Values values) {
        Draft draft = Draft.blank();
        for (Field<?> field : values.fields()) copy(field, values, draft);
        return draft;
    }

    private static <T> void copy(Field<T> field, Values from, Draft to) {
        to.set(field, from.get(field));
    }
}
