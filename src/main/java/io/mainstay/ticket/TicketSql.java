package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import java.util.ArrayList;
import java.util.List;

/** What {@link TicketInsertion} and {@link TicketUpdate} are made of: one statement a write costs one round trip. */
final class TicketSql {

    private TicketSql() {}

    /** The next entries of a ticket's history. */
    static List<Entry> seal(Chain chain, List<Event> events, Writing writing) {
        return events.stream()
                .map(event -> chain.append(event, writing.at(), writing.actor().personId(), writing.cause()))
                .toList();
    }

    /** All statements as one: CTEs, and the last as the statement itself. */
    static Sql asOne(Sql numbering, List<Sql> statements) {
        List<Sql> parts = new ArrayList<>();
        if (!numbering.text().isEmpty()) parts.add(numbering);
        for (int i = 0; i < statements.size() - 1; i++) {
            parts.add(Sql.of("s" + i + " as (").then(statements.get(i)).then(")"));
        }
        Sql last = statements.getLast();
        return parts.isEmpty()
                ? last
                : Sql.of("with").then(Sql.join(", ", parts)).then(last);
    }

    static <T> Sql parameter(Field<T> field, Draft draft) {
        T value = draft.get(field);
        return Sql.of("?", value == null ? null : field.type().toSql(value));
    }
}
