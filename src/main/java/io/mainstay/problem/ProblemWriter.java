package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Tombstones;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one write path of problems: authorise → validate → rules → store with history → effects elsewhere. */
@Component
class ProblemWriter {

    /** Thirteen parameters each, of the 65,535 that a statement may have. */
    private static final int EVENTS = 1_000;

    private final TicketStore store;
    private final TicketWriter tickets;
    private final ProblemRules rules;
    private final Tombstones tombstones;

    ProblemWriter(TicketStore store, TicketWriter tickets, ProblemRules rules, Tombstones tombstones) {
        this.store = store;
        this.tickets = tickets;
        this.rules = rules;
        this.tombstones = tombstones;
    }

    /** What one act does to a draft; returns the events that it adds. */
    interface Verb {
        List<Event> apply(Draft draft);
    }

    Problem create(Draft draft, Writing writing) {
        if (!writing.actor().isAgent()) throw Refusal.forbidden("problem.refusal.not_allowed.create");
        TicketWriter.refuseComputed(draft);
        if (draft.get(TicketFields.IMPACT) == null) draft.set(TicketFields.IMPACT, Level.LOW);
        if (draft.get(TicketFields.URGENCY) == null) draft.set(TicketFields.URGENCY, Level.LOW);
        if (draft.get(TicketFields.ORGANISATION) == null)
            draft.set(TicketFields.ORGANISATION, writing.actor().organisationId());
        if (draft.get(ProblemFields.WORKAROUND_PUBLIC) == null) draft.set(ProblemFields.WORKAROUND_PUBLIC, false);
        Facts facts = tickets.facts(draft);
        tickets.validate(TYPE, draft);
        draft.set(STATE, ProblemState.NEW).set(TicketFields.REOPENS, 0);
        draft.set(ProblemFields.KNOWN_ERROR, false).set(ProblemFields.APPLIED, 0);
        TicketWriter.open(draft, writing);
        rules.settle(draft, facts, writing.at());
        return new Problem(store.insert(TYPE, draft, List.of(), writing));
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

    /** The problem, locked. @throws Refusal if the actor may not delete it, or duplicates gave way to it */
    Problem deletable(String number, String reason, Writing writing) {
        Ticket locked = lock(number, writing);
        Tombstones.authorise(reason, writing);
        if (store.find(TYPE, Sql.of("d.duplicate_of_id = ?", locked.id())).isPresent())
            throw Refusal.notNow("problem.refusal.delete_survivor");
        return new Problem(locked);
    }

    /** With its tasks. */
    void delete(Ticket locked, String reason, Writing writing) {
        for (Ticket task : store.lock(ProblemTaskFields.TYPE, Sql.of("t.parent_id = ?", locked.id())))
            tombstones.bury(ProblemTaskFields.TYPE, task, reason, writing);
        tombstones.bury(TYPE, locked, reason, writing);
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
