package io.mainstay.demo;

import io.mainstay.access.Viewer;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.BulkInsert;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import io.mainstay.record.Values;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores new records of one table each, with the first entry of their history. */
final class DemoRecords {

    private final JdbcTemplate jdbc;
    private final History history;
    private final Instant founded;

    DemoRecords(JdbcTemplate jdbc, History history, Instant founded) {
        this.jdbc = jdbc;
        this.history = history;
        this.founded = founded;
    }

    private record Row(Values values, Entry entry) {}

    void store(RecordType type, Field<UUID> id, List<Draft> drafts) {
        List<Row> rows = drafts.stream().map(draft -> row(type, id, draft)).toList();
        BulkInsert.<Row>into(type.name())
                .column("history_seq", row -> row.entry().seq())
                .column("history_hash", row -> row.entry().hash())
                .fields(type.fields(), "t", Row::values)
                .run(jdbc, rows);
        history.append(rows.stream().map(Row::entry).toList());
    }

    private Row row(RecordType type, Field<UUID> id, Draft draft) {
        Values values = draft.after();
        List<Field<?>> told = type.fields().stream()
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
        Chain chain = new Chain(values.require(id), type.name(), Head.NONE);
        Entry entry = chain.append(Payloads.created(values, told), founded, Viewer.SYSTEM.personId(), null);
        return new Row(values, entry);
    }
}
