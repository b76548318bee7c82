package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.AbstractTicketProcess;
import io.mainstay.ticket.Level;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.References.Facts;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incident management: everything that can be done with an incident, by a person, a program or a job. Incidents that
 * the actor may not see are refused as not found.
 */
@Service
public class Incidents extends AbstractTicketProcess<Incident> {

    private final TicketWriter tickets;
    private final IncidentRules rules;
    private final IncidentFamily family;
    private final IncidentWriter writer;
    private final IncidentMoves moves;
    private final IncidentUndo undo;

    Incidents(
            TicketStore store,
            TicketWriter tickets,
            IncidentRules rules,
            IncidentFamily family,
            IncidentWriter writer,
            IncidentMoves moves,
            IncidentUndo undo) {
        super(IncidentFields.TYPE, Incident::new, store, tickets);
        this.tickets = tickets;
        this.rules = rules;
        this.family = family;
        this.writer = writer;
        this.moves = moves;
        this.undo = undo;
    }

    @Override
    public List<MoveOption<IncidentMove>> moves(Incident incident, Viewer viewer, Instant now) {
        return moves.options(viewer, incident, now);
    }

    /**
     * Opens an incident from a draft with at least a title. Impact and urgency default to low, the caller to the
     * actor, organisation and location to the caller's.
     */
    @Override
    @Transactional
    public Incident create(Draft draft, Writing writing) {
        Reporting.authorise(draft, writing);
        Facts facts = complete(draft, writing);
        tickets.validate(IncidentFields.TYPE, draft);
        family.checkParent(draft, writing);
        draft.set(IncidentFields.STATE, IncidentState.NEW).set(TicketFields.REOPENS, 0);
        TicketWriter.open(draft, writing);
        rules.settle(draft, facts, writing.at());
        return new Incident(tickets.insert(IncidentFields.TYPE, draft, writing));
    }

    private Facts complete(Draft draft, Writing writing) {
        UUID caller = draft.get(TicketFields.CALLER);
        if (caller == null) draft.set(TicketFields.CALLER, writing.actor().personId());
        else tickets.requireKnown(caller, TicketFields.CALLER.name(), writing);
        if (draft.get(TicketFields.IMPACT) == null) draft.set(TicketFields.IMPACT, Level.LOW);
        if (draft.get(TicketFields.URGENCY) == null) draft.set(TicketFields.URGENCY, Level.LOW);
        Facts facts = tickets.facts(draft);
        if (draft.get(TicketFields.ORGANISATION) == null)
            draft.set(TicketFields.ORGANISATION, facts.callerOrganisation());
        if (draft.get(TicketFields.LOCATION) == null) draft.set(TicketFields.LOCATION, facts.callerLocation());
        return facts;
    }

    @Override
    @Transactional
    public Incident edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return writer.edit(number, edits, writing);
    }

    /** Assigns it to the actor and sets it In Progress. */
    @Transactional
    public Incident take(String number, Writing writing) {
        return move(number, IncidentMove.TAKE, writing, draft -> IncidentVerbs.take(draft, writing));
    }

    @Transactional
    public Incident start(String number, Writing writing) {
        return move(number, IncidentMove.START, writing, IncidentVerbs::start);
    }

    @Transactional
    public Incident hold(String number, Hold hold, Writing writing) {
        return move(number, IncidentMove.HOLD, writing, draft -> IncidentVerbs.hold(draft, hold, writing));
    }

    /** Asks a caller again whom the incident still waits for. The product does this by itself. */
    @Transactional
    Incident remind(String number, String text, Writing writing) {
        return writer.write(number, false, writing, draft -> {
            if (draft.get(IncidentFields.ASKED) == null) throw Refusal.notNow("incident.refusal.not_awaiting_caller");
            return IncidentVerbs.remind(draft, text, writing);
        });
    }

    /** Needs both close code and close notes. */
    @Transactional
    public Incident resolve(String number, @Nullable CloseCode code, @Nullable String notes, Writing writing) {
        return move(number, IncidentMove.RESOLVE, writing, draft -> IncidentVerbs.resolve(draft, code, notes, writing));
    }

    /** Back to In Progress; an agent's reason is a note, a caller's a reply. */
    @Transactional
    public Incident reopen(String number, String reason, Writing writing) {
        return move(
                number,
                IncidentMove.REOPEN,
                writing,
                draft -> IncidentVerbs.reopen(draft, reason, writing, isByCaller(draft, writing)));
    }

    @Transactional
    public Incident close(String number, Writing writing) {
        return move(number, IncidentMove.CLOSE, writing, draft -> IncidentVerbs.close(draft, writing));
    }

    /** The caller says that it works, and how content they are: 1 not at all to 5 very. */
    @Transactional
    public Incident confirm(String number, int satisfaction, Writing writing) {
        return move(number, IncidentMove.CLOSE, writing, draft -> IncidentVerbs.confirm(draft, satisfaction, writing));
    }

    @Transactional
    public Incident cancel(String number, String reason, Writing writing) {
        return move(
                number,
                IncidentMove.CANCEL,
                writing,
                draft -> IncidentVerbs.cancel(draft, reason, writing, isByCaller(draft, writing)));
    }

    /** A public message: from an agent to the caller, or from somebody concerned to the agents. */
    @Transactional
    public Incident reply(String number, String text, Writing writing) {
        return writer.write(number, false, writing, draft -> {
            if (!TicketAccess.speaks(writing.actor(), draft.before()))
                throw Refusal.forbidden("incident.refusal.not_allowed.reply");
            return IncidentVerbs.reply(draft, text, writing, isByCaller(draft, writing));
        });
    }

    @Override
    @Transactional
    public Incident note(String number, String text, Writing writing) {
        return writer.write(number, false, writing, draft -> {
            if (!TicketAccess.works(writing.actor(), draft.before()))
                throw Refusal.forbidden("ticket.refusal.not_allowed.note");
            return TicketWriter.note(text);
        });
    }

    @Override
    public Incident undo(String number, int version, Writing writing) {
        return undo.undo(number, version, writing);
    }

    @Override
    @Transactional
    public void delete(String number, String reason, Writing writing) {
        writer.delete(number, reason, writing);
    }

    private Incident move(String number, IncidentMove move, Writing writing, Verb verb) {
        return writer.write(number, true, writing, draft -> {
            writer.require(move, draft, writing);
            return verb.apply(draft);
        });
    }

    private static boolean isByCaller(Draft draft, Writing writing) {
        boolean works = TicketAccess.works(writing.actor(), draft.before());
        return !works || writing.actor().personId().equals(draft.before().get(TicketFields.CALLER));
    }

    /** What one act does to a draft; returns the events that it adds. */
    interface Verb {
        List<Event> apply(Draft draft);
    }
}
