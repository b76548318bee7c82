package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problem management: everything that can be done with a problem, by a person, a program or a job. Problems that the
 * actor may not see are refused as not found; requesters see none.
 */
@Service
public class Problems extends AbstractTicketProcess<Problem> {

    private final TicketWriter tickets;
    private final ProblemRules rules;
    private final ProblemWriter writer;
    private final ProblemEffects effects;
    private final ProblemUndo undo;
    private final ProblemDeletion deletion;

    Problems(
            TicketStore store,
            TicketWriter tickets,
            ProblemRules rules,
            ProblemWriter writer,
            ProblemEffects effects,
            ProblemUndo undo,
            ProblemDeletion deletion) {
        super(ProblemFields.TYPE, Problem::new, store, tickets);
        this.tickets = tickets;
        this.rules = rules;
        this.writer = writer;
        this.effects = effects;
        this.undo = undo;
        this.deletion = deletion;
    }

    @Override
    protected boolean isFor(Viewer viewer) {
        return viewer.isStaff();
    }

    @Override
    public List<MoveOption<ProblemMove>> moves(Problem problem, Viewer viewer, Instant now) {
        return ProblemMoves.options(viewer, problem);
    }

    /** Impact and urgency default to low. Every agent may. */
    @Override
    @Transactional
    public Problem create(Draft draft, Writing writing) {
        if (!writing.actor().isAgent()) throw Refusal.forbidden("problem.refusal.not_allowed.create");
        TicketWriter.refuseComputed(draft);
        complete(draft, writing);
        Facts facts = tickets.facts(draft);
        tickets.validate(ProblemFields.TYPE, draft);
        draft.set(ProblemFields.STATE, ProblemState.NEW).set(TicketFields.REOPENS, 0);
        draft.set(ProblemFields.KNOWN_ERROR, false).set(ProblemFields.APPLIED, 0);
        TicketWriter.open(draft, writing);
        rules.settle(draft, facts, writing.at());
        return new Problem(tickets.insert(ProblemFields.TYPE, draft, writing));
    }

    private static void complete(Draft draft, Writing writing) {
        if (draft.get(TicketFields.IMPACT) == null) draft.set(TicketFields.IMPACT, Level.LOW);
        if (draft.get(TicketFields.URGENCY) == null) draft.set(TicketFields.URGENCY, Level.LOW);
        if (draft.get(TicketFields.ORGANISATION) == null)
            draft.set(TicketFields.ORGANISATION, writing.actor().organisationId());
        if (draft.get(ProblemFields.WORKAROUND_PUBLIC) == null) draft.set(ProblemFields.WORKAROUND_PUBLIC, false);
    }

    /** Coordinators do. */
    @Override
    @Transactional
    public Problem edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        Problem edited = writer.edit(number, edits, writing);
        effects.edited(edited, writing);
        return edited;
    }

    /** Needs somebody who coordinates it. */
    @Transactional
    public Problem assess(String number, Writing writing) {
        return move(number, ProblemMove.ASSESS, writing, ProblemVerbs::assess);
    }

    @Transactional
    public Problem confirm(String number, Writing writing) {
        return move(number, ProblemMove.CONFIRM, writing, ProblemVerbs::confirm);
    }

    /** Needs cause notes and fix notes. */
    @Transactional
    public Problem fix(String number, Writing writing) {
        return move(number, ProblemMove.FIX, writing, ProblemVerbs::fix);
    }

    /** The fix is applied: linked incidents that wait for the problem are resolved. */
    @Transactional
    public Problem resolve(String number, @Nullable String notes, Writing writing) {
        Problem resolved =
                move(number, ProblemMove.RESOLVE, writing, draft -> ProblemVerbs.resolve(draft, notes, writing));
        effects.fixApplied(resolved, writing);
        return resolved;
    }

    @Transactional
    public Problem complete(String number, Writing writing) {
        Problem closed = move(number, ProblemMove.COMPLETE, writing, draft -> ProblemVerbs.complete(draft, writing));
        effects.closed(closed, writing);
        return closed;
    }

    /** Linked incidents that wait for the problem go on, each with a note. */
    @Transactional
    public Problem acceptRisk(String number, RiskAcceptance risk, Writing writing) {
        LocalDate today = LocalDate.ofInstant(writing.at(), writing.actor().zone());
        Problem closed = move(
                number,
                ProblemMove.ACCEPT_RISK,
                writing,
                draft -> ProblemVerbs.acceptRisk(draft, risk, today, writing));
        effects.riskAccepted(closed, writing);
        effects.closed(closed, writing);
        return closed;
    }

    /** Its incidents and tasks go to the survivor, which is open and no duplicate itself. */
    @Transactional
    public Problem markDuplicate(String number, String survivorNumber, Writing writing) {
        Values asked = require(number, writing.actor()).values();
        ProblemMoves.require(ProblemMove.MARK_DUPLICATE, writing.actor(), asked);
        Problem survivor = effects.survivor(number, survivorNumber, writing);
        Problem closed = move(
                number,
                ProblemMove.MARK_DUPLICATE,
                writing,
                draft -> ProblemVerbs.markDuplicate(draft, survivor.id(), writing));
        effects.duplicate(closed, survivor, writing);
        return closed;
    }

    @Transactional
    public Problem cancel(String number, @Nullable String reason, Writing writing) {
        Problem closed =
                move(number, ProblemMove.CANCEL, writing, draft -> ProblemVerbs.cancel(draft, reason, writing));
        effects.closed(closed, writing);
        return closed;
    }

    @Transactional
    public Problem reanalyse(String number, Writing writing) {
        return move(number, ProblemMove.REANALYSE, writing, ProblemVerbs::reanalyse);
    }

    /** From now on its workaround is offered with incidents. */
    @Transactional
    public Problem declareKnownError(String number, Writing writing) {
        return coordinate(number, writing, draft -> ProblemVerbs.declareKnownError(draft, writing));
    }

    @Transactional
    public Problem withdrawKnownError(String number, Writing writing) {
        return coordinate(number, writing, ProblemVerbs::withdrawKnownError);
    }

    @Override
    @Transactional
    public Problem note(String number, String text, Writing writing) {
        return writer.write(number, writing, draft -> {
            if (!TicketAccess.works(writing.actor(), draft.before()))
                throw Refusal.forbidden("ticket.refusal.not_allowed.note");
            return TicketWriter.note(text);
        });
    }

    @Override
    @Transactional
    public Problem undo(String number, int version, Writing writing) {
        return undo.undo(number, version, writing);
    }

    @Override
    @Transactional
    public void delete(String number, String reason, Writing writing) {
        deletion.delete(require(number, writing.actor()).id(), reason, writing);
    }

    private Problem move(String number, ProblemMove move, Writing writing, Change change) {
        return writer.write(number, writing, draft -> {
            ProblemMoves.require(move, writing.actor(), draft.before());
            change.apply(draft);
            return List.of();
        });
    }

    private Problem coordinate(String number, Writing writing, Change change) {
        return writer.write(number, writing, draft -> {
            ProblemAccess.requireCoordinating(writing.actor(), draft.before());
            change.apply(draft);
            return List.of();
        });
    }

    private interface Change {
        void apply(Draft draft);
    }
}
