package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.CustomValues;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statement that stores changes and events of a locked ticket: rows, search text and history in one.
 *
 * @param after the ticket as it is then
 */
record TicketUpdate(Sql sql, Ticket after) {

    static TicketUpdate of(TicketType type, Ticket locked, Draft draft, List<Event> events, Writing writing) {
        List<Event> all = new ArrayList<>();
        if (draft.isChanged()) {
            draft.set(TicketFields.VERSION, locked.version() + 1);
            all.add(Payloads.changed(draft, locked.version() + 1));
        }
        all.addAll(events);
        draft.set(TicketFields.UPDATED, writing.at());
        Chain chain = new Chain(locked.id(), type.name(), locked.head());
        List<Entry> entries = TicketSql.seal(chain, all, writing);
        List<Sql> statements = new ArrayList<>(rows(type, locked.id(), draft, chain.head()));
        TicketWords.update(locked.id(), draft, events).ifPresent(statements::add);
        statements.add(History.insertion(entries));
        draft.set(TicketFields.HISTORY_SEQ, chain.head().seq());
        return new TicketUpdate(TicketSql.asOne(Sql.EMPTY, statements), new Ticket(draft.after(), chain.head()));
    }

    /** Updates base and, if one of its fields changed, detail table. */
    private static List<Sql> rows(TicketType type, UUID id, Draft draft, Head head) {
        List<Sql> base = new ArrayList<>(List.of(Sql.of("history_seq = ?, history_hash = ?", head.seq(), head.hash())));
        List<Sql> detail = new ArrayList<>();
        List<Field<?>> custom = new ArrayList<>();
        for (Field<?> field : draft.changed()) {
            switch (field.storage()) {
                case Storage.Custom ignored -> custom.add(field);
                case Storage.Column column ->
                    (column.alias().equals("t") ? base : detail)
                            .add(Sql.of(column.name() + " =").then(TicketSql.parameter(field, draft)));
            }
        }
        if (!custom.isEmpty())
            base.add(Sql.of("custom = jsonb_strip_nulls(custom || ?::jsonb)", CustomValues.write(draft, custom)));
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of("update ticket set").then(Sql.join(", ", base)).then("where id = ?", id));
        if (!detail.isEmpty())
            statements.add(Sql.of("update " + type.table() + " set")
                    .then(Sql.join(", ", detail))
                    .then("where id = ?", id));
        return statements;
    }
}
