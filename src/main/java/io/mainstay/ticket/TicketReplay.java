package io.mainstay.ticket;

import io.mainstay.history.Cause;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A ticket whose past is written in memory, as {@link TicketStore} writes it in the database, to be stored as a whole by
 * {@link TicketImport}.
 */
public final class TicketReplay {

    private final TicketType type;
    private final Chain chain;
    private final List<Event> events = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Values values;

    /** @param draft a new ticket with an id, all rules applied */
    public TicketReplay(TicketType type, String number, Draft draft, Writing writing) {
        this.type = type;
        this.chain = new Chain(draft.require(TicketFields.ID), type.name(), Head.NONE);
        List<Field<?>> visible = draft.changed().stream()
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
        append(Payloads.created(draft.after(), visible), writing);
        this.values = Values.builder()
                .all(draft.after())
                .set(TicketFields.NUMBER, number)
                .set(TicketFields.VERSION, 1)
                .build();
    }

    /** Applies a draft of {@link #values}; without changes and events, nothing happens. */
    public void write(Draft draft, List<Event> more, Writing writing) {
        if (!draft.isChanged() && more.isEmpty()) return;
        if (draft.isChanged()) {
            int version = values.require(TicketFields.VERSION) + 1;
            draft.set(TicketFields.VERSION, version);
            append(Payloads.changed(draft, version), writing);
        }
        for (Event event : more) append(event, writing);
        draft.set(TicketFields.UPDATED, writing.at());
        values = draft.after();
    }

    /** As it stands now. */
    public Values values() {
        return values;
    }

    /** The newest entry, as what causes entries on other records. */
    public Cause asCause() {
        return new Cause(values.require(TicketFields.ID), head().seq());
    }

    TicketType type() {
        return type;
    }

    Head head() {
        return chain.head();
    }

    List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    private void append(Event event, Writing writing) {
        events.add(event);
        entries.add(chain.append(event, writing.at(), writing.actor().personId(), writing.cause()));
    }
}
