package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The store phase of the one write path: a ticket's rows, its search text and its history in one statement. Callers
 * have authorised, validated and applied the process's rules to the draft.
 */
@Repository
public class TicketStore {

    private final JdbcTemplate jdbc;
    private final CustomFields customFields;
    private final History history;

    TicketStore(JdbcTemplate jdbc, CustomFields customFields, History history) {
        this.jdbc = jdbc;
        this.customFields = customFields;
        this.history = history;
    }

    /** The ticket that {@code condition} (over alias {@code t}) selects; the caller passes a scope in it. */
    public Optional<Ticket> find(TicketType type, Sql condition) {
        return read(type, condition, "").stream().findFirst();
    }

    /** All tickets that {@code condition} selects; for short lists that hang on one record. */
    public List<Ticket> list(TicketType type, Sql condition) {
        return read(type, condition, "");
    }

    /** As {@link #find}, for a write: rows are locked in id order. */
    public List<Ticket> lock(TicketType type, Sql condition) {
        return read(type, condition, " order by t.id for update of t");
    }

    /** Stores a new ticket whose draft has an id; returns it with its number. */
    public Ticket insert(TicketType type, Draft draft, List<Event> events, Writing writing) {
        UUID id = draft.require(TicketFields.ID);
        Chain chain = new Chain(id, type.name(), Head.NONE);
        List<Event> all = new ArrayList<>(events.size() + 1);
        all.add(Payloads.created(draft.after(), visible(draft)));
        all.addAll(events);
        List<Entry> entries = TicketUpdate.seal(chain, all, writing);
        List<Sql> statements = new ArrayList<>(TicketSql.insertions(type, draft, chain.head()));
        statements.add(TicketWords.insertion(id, draft, events));
        statements.add(History.insertion(entries).then("returning (select number from n)"));
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

    /** Stores changes and events of a locked ticket; without either, nothing is written. */
    public Ticket update(TicketType type, Ticket locked, Draft draft, List<Event> events, Writing writing) {
        if (!draft.isChanged() && events.isEmpty()) return locked;
        TicketUpdate update = TicketUpdate.of(type, locked, draft, events, writing);
        jdbc.update(update.sql().text(), update.sql().arguments());
        history.appended();
        return update.after();
    }

    /** Adds the same events to the history of each of some locked tickets; a few round trips, however many they are. */
    public void tell(TicketType type, List<Ticket> locked, List<Event> events, Writing writing) {
        if (locked.isEmpty() || events.isEmpty()) return;
        Map<String, List<@Nullable Object[]>> batches = new LinkedHashMap<>();
        for (Ticket one : locked) {
            Sql sql = TicketUpdate.of(type, one, new Draft(one.values()), events, writing)
                    .sql();
            batches.computeIfAbsent(sql.text(), text -> new ArrayList<>()).add(sql.arguments());
        }
        batches.forEach(jdbc::batchUpdate);
        history.appended();
    }

    /** All fields of the type: its own and those an administrator added. */
    public List<Field<?>> fields(TicketType type) {
        List<Field<?>> all = new ArrayList<>(type.record().fields());
        all.addAll(customFields.of(type.name()));
        return all;
    }

    private List<Ticket> read(TicketType type, Sql condition, String end) {
        Rows rows = new Rows(fields(type));
        String select = "select " + rows.columns() + ", t.history_seq, t.history_hash from "
                + type.record().from() + " where t.type = ? and " + condition.text() + end;
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(type.name());
        parameters.addAll(condition.parameters());
        int width = rows.width();
        return jdbc.query(
                select,
                (row, index) ->
                        new Ticket(rows.mapRow(row, index), new Head(row.getInt(width + 1), row.getBytes(width + 2))),
                parameters.toArray());
    }

    private static List<Field<?>> visible(Draft draft) {
        return draft.changed().stream()
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
    }
}
