package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.CustomValues;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The store phase of opening a ticket: its number, its rows, its search text and its history in one statement. Callers
 * have authorised, validated and applied the process's rules to the draft.
 */
@Repository
class TicketInsertion {

    private final JdbcTemplate jdbc;
    private final History history;

    TicketInsertion(JdbcTemplate jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Stores a new ticket whose draft has an id; returns it with its number. */
    Ticket insert(TicketType type, Draft draft, Writing writing) {
        UUID id = draft.require(TicketFields.ID);
        Chain chain = new Chain(id, type.name(), Head.NONE);
        List<Event> created = List.of(Payloads.created(draft.after(), visible(draft)));
        Sql entries = History.insertion(TicketSql.seal(chain, created, writing));
        List<Sql> statements = new ArrayList<>(rows(type, draft, chain.head()));
        statements.add(TicketWords.insertion(id, draft, List.of()));
        statements.add(entries.then("returning (select number from n)"));
        Sql numbering = Sql.of(
                "n as (select ? || lpad(nextval(?::regclass)::text, 7, '0') as number)",
                type.prefix(),
                type.sequence());
        Sql sql = TicketSql.asOne(numbering, statements);
        String number = jdbc.query(sql.text(), (row, index) -> row.getString(1), sql.arguments())
                .getFirst();
        history.appended();
        Values stored = Values.builder()
                .all(draft.after())
                .set(TicketFields.NUMBER, number)
                .set(TicketFields.VERSION, 1)
                .set(TicketFields.HISTORY_SEQ, chain.head().seq())
                .build();
        return new Ticket(stored, chain.head());
    }

    /** The rows of base and detail table; the number comes from the CTE {@code n}. */
    private static List<Sql> rows(TicketType type, Draft draft, Head head) {
        List<Field<?>> fields = List.copyOf(draft.changed());
        List<String> columns = new ArrayList<>(List.of("type", "number", "history_seq", "history_hash", "custom"));
        List<Sql> values = new ArrayList<>(List.of(Sql.of("?, n.number, ?, ?", type.name(), head.seq(), head.hash())));
        values.add(Sql.of("jsonb_strip_nulls(?::jsonb)", CustomValues.write(draft, fields)));
        List<String> detailColumns = new ArrayList<>(List.of("id"));
        List<Sql> detailValues = new ArrayList<>(List.of(Sql.of("?", draft.require(TicketFields.ID))));
        for (Field<?> field : fields) {
            if (!(field.storage() instanceof Storage.Column column)) continue;
            boolean base = column.alias().equals("t");
            (base ? columns : detailColumns).add(column.name());
            (base ? values : detailValues).add(TicketSql.parameter(field, draft));
        }
        Sql base = Sql.of("insert into ticket (" + String.join(", ", columns) + ") select")
                .then(Sql.join(", ", values))
                .then("from n");
        Sql detail = Sql.of("insert into " + type.table() + " (" + String.join(", ", detailColumns) + ") values (")
                .then(Sql.join(", ", detailValues))
                .then(")");
        return List.of(base, detail);
    }

    private static List<Field<?>> visible(Draft draft) {
        return draft.changed().stream()
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
    }
}
