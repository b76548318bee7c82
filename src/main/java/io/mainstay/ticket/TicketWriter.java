package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.Payloads;
import io.mainstay.people.PersonSearch;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.FieldType;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.References.Facts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The steps of the one write path that every process takes alike: authorise → validate → rules → store with history →
 * effects. Each process's writer takes them, with its own rules and effects between.
 */
@Component
public class TicketWriter {

    private static final Facts NO_FACTS = new Facts(null, null, false);

    private final TicketStore store;
    private final TicketInsertion insertion;
    private final Validation validation;
    private final References references;
    private final Participants participants;
    private final PersonSearch people;

    TicketWriter(
            TicketStore store,
            TicketInsertion insertion,
            Validation validation,
            References references,
            Participants participants,
            PersonSearch people) {
        this.store = store;
        this.insertion = insertion;
        this.validation = validation;
        this.references = references;
        this.participants = participants;
        this.people = people;
    }

    /** The ticket, locked. @throws Refusal (not found) if there is none that the actor may see */
    public Ticket lock(TicketType type, String number, Writing writing) {
        return store.lockOne(type, visible(number, writing.actor()));
    }

    /** As {@link #lock(TicketType, String, Writing)}, for the product itself. */
    public Ticket lock(TicketType type, UUID id) {
        return store.lockOne(type, Sql.of("t.id = ?", id));
    }

    /** The condition that selects the ticket with this number, if the viewer may see it. */
    public static Sql visible(String number, Viewer viewer) {
        return Sql.of("t.number = ?", number).and(TicketAccess.scope(viewer).predicate());
    }

    /** @throws Refusal if the draft sets a field that the product computes */
    public static void refuseComputed(Draft draft) {
        for (Field<?> field : draft.changed()) refuseComputed(field);
    }

    private static void refuseComputed(Field<?> field) {
        if (field.is(Field.Trait.SYSTEM)) throw Refusal.invalid(field, "refusal.computed", field.name());
    }

    public static void requireWorking(Ticket ticket, Writing writing) {
        if (!TicketAccess.works(writing.actor(), ticket.values()))
            throw Refusal.forbidden("ticket.refusal.not_allowed.edit");
    }

    public static List<Event> note(String text) {
        if (text.isBlank())
            throw new Refusal(Refusal.Kind.INVALID, new Reason("text", "ticket.refusal.empty_message", List.of()));
        return List.of(Payloads.note(text));
    }

    /** Checks what a new ticket or an edit says against the declarations of its fields. */
    public void validate(TicketType type, Draft draft) {
        validation.check(draft, store.fields(type));
    }

    /** Applies edits. @throws Refusal if a field is computed, a value is wrong, or an edit is stale */
    public void apply(TicketType type, Draft draft, List<FieldEdit<?>> edits) {
        for (FieldEdit<?> edit : edits) {
            refuseComputed(edit.field());
            edit.applyTo(draft);
        }
        validate(type, draft);
    }

    /** What rules need to know of what the draft points at. @throws Refusal if it points at nothing usable */
    public Facts facts(Draft draft) {
        boolean points = draft.changed().stream().anyMatch(field -> field.type() instanceof FieldType.Reference);
        return points ? references.check(draft) : NO_FACTS;
    }

    /** What is so of every ticket when it is opened; its state is the process's. */
    public static void open(Draft draft, Writing writing) {
        draft.set(TicketFields.OPENED_BY, writing.actor().personId());
        draft.set(TicketFields.OPENED, writing.at()).set(TicketFields.UPDATED, writing.at());
        draft.set(TicketFields.REASSIGNMENTS, 0);
        if (draft.get(TicketFields.RESTRICTED) == null) draft.set(TicketFields.RESTRICTED, false);
        draft.set(TicketFields.ID, Ids.next(writing.at().toEpochMilli()));
    }

    /** Stores a new ticket: its rows, its search text and the beginning of its history; returns it with its number. */
    public Ticket insert(TicketType type, Draft draft, Writing writing) {
        return insertion.insert(type, draft, writing);
    }

    public Ticket join(TicketType type, Ticket locked, UUID personId, Part part, Writing writing) {
        authorise(locked, personId, writing);
        return participants.add(type, locked, personId, part, writing);
    }

    public Ticket leave(TicketType type, Ticket locked, UUID personId, Part part, Writing writing) {
        authorise(locked, personId, writing);
        return participants.remove(type, locked, personId, part, writing);
    }

    private void authorise(Ticket locked, UUID personId, Writing writing) {
        Viewer actor = writing.actor();
        boolean self = personId.equals(actor.personId());
        boolean may = self ? TicketAccess.speaks(actor, locked.values()) : TicketAccess.works(actor, locked.values());
        if (!may) throw Refusal.forbidden("ticket.refusal.not_allowed.edit");
        requireKnown(personId, "person", writing);
    }

    /** Nobody brings in a person whom they may not know of. */
    public void requireKnown(UUID personId, String input, Writing writing) {
        if (personId.equals(writing.actor().personId())) return;
        try {
            people.card(writing.actor(), personId);
        } catch (Refusal unknown) {
            throw new Refusal(Refusal.Kind.INVALID, new Reason(input, "refusal.reference.caller", List.of()));
        }
    }
}
