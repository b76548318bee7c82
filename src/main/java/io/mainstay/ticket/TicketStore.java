package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tickets as they are stored, and the store phase of the one write path: what changed of a ticket's rows, its search
 * text and its history in one statement. Callers have authorised, validated and applied the process's rules to the
 * draft. New tickets are stored by {@link TicketInsertion}.
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

    /** As {@link #lock}, the only one. @throws Refusal (not found) if the condition selects none */
    public Ticket lockOne(TicketType type, Sql condition) {
        return lock(type, condition).stream().findFirst().orElseThrow(Refusal::notFound);
    }

    /** Stores changes and events of a locked ticket; without either, nothing is written. */
    public Ticket update(TicketType type, Ticket locked, Draft draft, List<Event> events, Writing writing) {
        if (!draft.isChanged() && events.isEmpty()) return locked;
        TicketUpdate update = TicketUpdate.of(type, locked, draft, events, writing);
        jdbc.update(update.sql().text(), update.sql().arguments());
        history.appended();
        return update.after();
    }

    /** What is to be stored of one locked ticket. */
    public record Change(Ticket locked, Draft draft, List<Event> events) {}

    /** As {@link #update}, of many tickets; a few round trips, however many they are. */
    public void updateAll(TicketType type, List<Change> changes, Writing writing) {
        Map<String, List<@Nullable Object[]>> batches = new LinkedHashMap<>();
        for (Change change : changes) {
            if (!change.draft.isChanged() && change.events.isEmpty()) continue;
            Sql sql = TicketUpdate.of(type, change.locked, change.draft, change.events, writing)
                    .sql();
            batches.computeIfAbsent(sql.text(), text -> new ArrayList<>()).add(sql.arguments());
        }
        batches.forEach(jdbc::batchUpdate);
        if (!batches.isEmpty()) history.appended();
    }

    /** Adds the same events to the history of each of some locked tickets. */
    public void tell(TicketType type, List<Ticket> locked, List<Event> events, Writing writing) {
        updateAll(
                type,
                locked.stream()
                        .map(one -> new Change(one, new Draft(one.values()), events))
                        .toList(),
                writing);
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
}
