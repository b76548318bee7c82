package io.mainstay.ticket;

import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.Draft;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Restores what a change replaced. No rule decides anything anew: the fields were consistent before. */
@Component
public class TicketUndo {

    private final TicketStore store;
    private final History history;

    TicketUndo(TicketStore store, History history) {
        this.store = store;
        this.history = history;
    }

    public List<Entry> historyOf(Ticket ticket) {
        return history.of(ticket.id(), ticket.values().require(TicketFields.OPENED));
    }

    /** @param mend sets what the log does not keep because it follows from other fields */
    public Ticket restore(TicketType type, Ticket locked, Reversal reversal, Consumer<Draft> mend, Writing writing) {
        Draft draft = new Draft(locked.values());
        reversal.applyTo(draft, store.fields(type));
        mend.accept(draft);
        if (draft.changes(TicketFields.TURN)) draft.set(TicketFields.TURN_AT, writing.at());
        return store.update(type, locked, draft, List.of(), writing);
    }
}
