package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one write path of problems that are there: authorise → validate → rules → store with history → effects elsewhere. */
@Component
class ProblemWriter {

    /** Thirteen parameters each, of the 65,535 that a statement may have. */
    private static final int EVENTS = 1_000;

    private final TicketStore store;
    private final TicketWriter tickets;
    private final ProblemRules rules;

    ProblemWriter(TicketStore store, TicketWriter tickets, ProblemRules rules) {
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
    }

    /** What one act does to a draft; returns the events that it adds. */
    interface Verb {
        List<Event> apply(Draft draft);
    }

    Problem edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return write(number, writing, draft -> {
            ProblemAccess.requireCoordinating(writing.actor(), draft.before());
            tickets.apply(TYPE, draft, edits);
            return List.of();
        });
    }

    /** Locks the problem, lets the verb change the draft, and stores the result. */
    Problem write(String number, Writing writing, Verb verb) {
        Ticket locked = lock(number, writing);
        Draft draft = new Draft(locked.values());
        List<Event> events = verb.apply(draft);
        rules.settle(draft, tickets.facts(draft), writing.at());
        return new Problem(store.update(TYPE, locked, draft, events, writing));
    }

    /** Adds to the history of a locked problem what happened beside its fields. */
    Problem tell(Ticket locked, List<Event> events, Writing writing) {
        Ticket told = locked;
        for (int from = 0; from < events.size(); from += EVENTS) {
            List<Event> some = events.subList(from, Math.min(events.size(), from + EVENTS));
            told = store.update(TYPE, told, new Draft(told.values()), some, writing);
        }
        return new Problem(told);
    }

    /** The problem, locked; for requesters there is none. */
    Ticket lock(String number, Writing writing) {
        if (!writing.actor().isStaff()) throw Refusal.notFound();
        return tickets.lock(TYPE, number, writing);
    }

    /** Several, locked at once and in the order in which everybody locks them; those only that the actor sees. */
    List<Problem> lock(List<String> numbers, Writing writing) {
        if (!writing.actor().isStaff()) throw Refusal.notFound();
        Sql visible = Sql.of("t.number = any(?)", (Object) numbers.toArray(String[]::new))
                .and(TicketAccess.scope(writing.actor()).predicate());
        return store.lock(TYPE, visible).stream().map(Problem::new).toList();
    }
}
