package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.problem.ProblemFields.TYPE;

import io.mainstay.access.Role;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.FieldType;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.References;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Tombstones;
import io.mainstay.ticket.Validation;
import io.mainstay.ticket.Writing;
import java.util.List;
import org.springframework.stereotype.Component;

/** The one write path of problems: authorise → validate → rules → store with history → effects elsewhere. */
@Component
class ProblemWriter {

    private static final Facts NO_FACTS = new Facts(null, null, false);

    private final TicketStore store;
    private final Validation validation;
    private final References references;
    private final ProblemRules rules;
    private final Tombstones tombstones;

    ProblemWriter(
            TicketStore store,
            Validation validation,
            References references,
            ProblemRules rules,
            Tombstones tombstones) {
        this.store = store;
        this.validation = validation;
        this.references = references;
        this.rules = rules;
        this.tombstones = tombstones;
    }

    /** What one act does to a draft; returns the events that it adds. */
    interface Verb {
        List<Event> apply(Draft draft);
    }

    Problem create(Draft draft, Writing writing) {
        if (!writing.actor().isAgent()) throw Refusal.forbidden("problem.refusal.not_allowed.create");
        for (Field<?> field : draft.changed())
            if (field.is(Field.Trait.SYSTEM)) throw Refusal.invalid(field, "refusal.computed", field.name());
        if (draft.get(TicketFields.IMPACT) == null) draft.set(TicketFields.IMPACT, Level.LOW);
        if (draft.get(TicketFields.URGENCY) == null) draft.set(TicketFields.URGENCY, Level.LOW);
        if (draft.get(TicketFields.ORGANISATION) == null)
            draft.set(TicketFields.ORGANISATION, writing.actor().organisationId());
        if (draft.get(ProblemFields.WORKAROUND_PUBLIC) == null) draft.set(ProblemFields.WORKAROUND_PUBLIC, false);
        Facts facts = references.check(draft);
        validation.check(draft, store.fields(TYPE));
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        draft.set(STATE, ProblemState.NEW).set(TicketFields.REASSIGNMENTS, 0).set(TicketFields.REOPENS, 0);
        draft.set(TicketFields.RESTRICTED, false);
        draft.set(ProblemFields.KNOWN_ERROR, false).set(ProblemFields.APPLIED, 0);
        rules.settle(draft, facts, writing.at());
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
        return new Problem(store.insert(TYPE, draft, List.of(), writing));
    }

    Problem edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return write(number, writing, draft -> {
            if (!ProblemAccess.coordinates(writing.actor(), draft.before()))
                throw Refusal.forbidden("problem.refusal.not_allowed.edit");
            for (FieldEdit<?> edit : edits) {
                if (edit.field().is(Field.Trait.SYSTEM))
                    throw Refusal.invalid(
                            edit.field(), "refusal.computed", edit.field().name());
                edit.applyTo(draft);
            }
            validation.check(draft, store.fields(TYPE));
            return List.of();
        });
    }

    /** Locks the problem, lets the verb change the draft, and stores the result. */
    Problem write(String number, Writing writing, Verb verb) {
        Ticket locked = lock(number, writing);
        Draft draft = new Draft(locked.values());
        List<Event> events = verb.apply(draft);
        Facts facts = draft.changed().stream().anyMatch(field -> field.type() instanceof FieldType.Reference)
                ? references.check(draft)
                : NO_FACTS;
        rules.settle(draft, facts, writing.at());
        return new Problem(store.update(TYPE, locked, draft, events, writing));
    }

    void delete(String number, String reason, Writing writing) {
        Ticket locked = lock(number, writing);
        if (!writing.actor().is(Role.ADMINISTRATOR)) throw Refusal.forbidden("problem.refusal.not_allowed.delete");
        if (reason.isBlank())
            throw new Refusal(Refusal.Kind.INVALID, new Refusal.Reason("reason", "refusal.required", List.of()));
        for (Ticket task : store.lock(ProblemTaskFields.TYPE, Sql.of("t.parent_id = ?", locked.id())))
            tombstones.bury(ProblemTaskFields.TYPE, task, reason, writing);
        tombstones.bury(TYPE, locked, reason, writing);
    }

    Ticket lock(String number, Writing writing) {
        Sql visible = Sql.of("t.number = ?", number)
                .and(TicketAccess.scope(writing.actor()).predicate());
        return store.lock(TYPE, visible).stream().findFirst().orElseThrow(Refusal::notFound);
    }
}
