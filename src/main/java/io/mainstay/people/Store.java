package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import io.mainstay.record.RecordType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads and writes the rows of a record type that stands in one table, with their history. */
final class Store {

    private final RecordType type;
    private final Field<UUID> id;
    private final Field<Integer> version;
    private final Rows rows;
    private final JdbcTemplate jdbc;
    private final History history;
    private final Clock clock;

    Store(RecordType type, Field<UUID> id, Field<Integer> version, JdbcTemplate jdbc, History history, Clock clock) {
        this.type = type;
        this.id = id;
        this.version = version;
        this.rows = new Rows(type.fields());
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    List<Values> select(Sql tail) {
        Sql query = Sql.of("select " + rows.columns() + " from " + type.from()).then(tail);
        return jdbc.query(query.text(), rows, query.arguments());
    }

    /** The row, locked until the transaction ends. @throws Refusal if there is none */
    Locked lock(UUID recordId) {
        List<Locked> found = jdbc.query(
                "select " + rows.columns() + ", t.history_seq, t.history_hash from " + type.from()
                        + " where t.id = ? for update of t",
                (row, index) -> new Locked(
                        rows.mapRow(row, index), new Head(row.getInt("history_seq"), row.getBytes("history_hash"))),
                recordId);
        if (found.isEmpty()) throw Refusal.notFound();
        return found.getFirst();
    }

    /** Inserts the draft, whose id is set, and its first entry. */
    void insert(Draft draft, Viewer actor) {
        UUID recordId = draft.require(id);
        Chain chain = new Chain(recordId, type.name(), Head.NONE);
        List<Field<?>> told = type.fields().stream()
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
        var entry = chain.append(Payloads.created(draft.after(), told), clock.instant(), actor.personId(), null);
        List<String> names = new ArrayList<>(List.of("history_seq", "history_hash"));
        List<Sql> parameters = new ArrayList<>(List.of(Sql.of("?", chain.head().seq()), Sql.of("?", (Object)
                chain.head().hash())));
        for (Field<?> field : draft.changed()) {
            names.add(name(field));
            parameters.add(parameter(field, draft));
        }
        Sql insertion = Sql.of("insert into " + type.name() + " (" + String.join(", ", names) + ") values (")
                .then(Sql.join(", ", parameters))
                .then(")");
        write(insertion);
        history.append(List.of(entry));
    }

    /** Stores a changed draft. @return the version afterwards */
    int update(Locked row, Draft draft, Viewer actor) {
        int next = row.values().require(version) + 1;
        if (!draft.isChanged()) return next - 1;
        List<Sql> columns = new ArrayList<>();
        for (Field<?> field : draft.changed())
            columns.add(Sql.of(name(field) + " =").then(parameter(field, draft)));
        columns.add(Sql.of("version = ?", next));
        write(row, columns, List.of(Payloads.changed(draft, next)), actor);
        return next;
    }

    /** Adds entries about what stands in other tables, such as members. */
    void append(Locked row, List<Event> events, Viewer actor) {
        if (!events.isEmpty()) write(row, List.of(), events, actor);
    }

    private void write(Locked row, List<Sql> columns, List<Event> events, Viewer actor) {
        UUID recordId = row.values().require(id);
        Chain chain = new Chain(recordId, type.name(), row.head());
        history.append(events.stream()
                .map(event -> chain.append(event, clock.instant(), actor.personId(), null))
                .toList());
        List<Sql> all = new ArrayList<>(columns);
        all.add(Sql.of(
                "history_seq = ?, history_hash = ?",
                chain.head().seq(),
                chain.head().hash()));
        Sql update = Sql.of("update " + type.name() + " set")
                .then(Sql.join(", ", all))
                .then("where id = ?", recordId);
        write(update);
    }

    /** Two who take the same unique name in the same moment both passed the check before; the later one is told here. */
    private void write(Sql statement) {
        try {
            jdbc.update(statement.text(), statement.arguments());
        } catch (DuplicateKeyException taken) {
            throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("people.refusal.taken"));
        }
    }

    private static <T> Sql parameter(Field<T> field, Draft draft) {
        T value = draft.get(field);
        return Sql.of("?", value == null ? null : field.type().toSql(value));
    }

    private static String name(Field<?> field) {
        return ((Storage.Column) field.storage()).name();
    }
}
