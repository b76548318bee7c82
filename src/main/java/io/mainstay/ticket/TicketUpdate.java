package io.mainstay.ticket;

import io.mainstay.database.Sql;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.History;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import java.util.ArrayList;
import java.util.List;

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
        List<Entry> entries = seal(chain, all, writing);
        List<Sql> statements = new ArrayList<>(TicketSql.updates(type, locked.id(), draft, chain.head()));
        TicketWords.update(locked.id(), draft, events).ifPresent(statements::add);
        statements.add(History.insertion(entries));
        draft.set(TicketFields.HISTORY_SEQ, chain.head().seq());
        return new TicketUpdate(TicketSql.asOne(Sql.EMPTY, statements), new Ticket(draft.after(), chain.head()));
    }

    static List<Entry> seal(Chain chain, List<Event> events, Writing writing) {
        return events.stream()
                .map(event -> chain.append(event, writing.at(), writing.actor().personId(), writing.cause()))
                .toList();
    }
}
