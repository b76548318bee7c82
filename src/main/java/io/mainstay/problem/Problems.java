package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Reversal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import io.mainstay.ticket.TicketUndo;
import io.mainstay.ticket.TicketWriter;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problem management: everything that can be done with a problem, by a person, a program or a job. Problems that the
 * actor may not see are refused as not found; requesters see none.
 */
@Service
public class Problems implements TicketProcess<Problem> {

    private final TicketStore store;
    private final ProblemWriter writer;
    private final ProblemEffects effects;
    private final TicketUndo undoing;
    private final TicketWriter tickets;

    Problems(
            TicketStore store, ProblemWriter writer, ProblemEffects effects, TicketUndo undoing, TicketWriter tickets) {
        this.store = store;
        this.writer = writer;
        this.effects = effects;
        this.undoing = undoing;
        this.tickets = tickets;
    }

    @Override
    public TicketType type() {
        return ProblemFields.TYPE;
    }

    @Override
    public String path() {
        return "/problems";
    }

    @Override
    public Optional<Problem> find(String number, Viewer viewer) {
        return find(TicketWriter.visible(number, viewer), viewer);
    }

    @Override
    public Optional<Problem> find(UUID id, Viewer viewer) {
        return find(Sql.of("t.id = ?", id).and(TicketAccess.scope(viewer).predicate()), viewer);
    }

    private Optional<Problem> find(Sql visible, Viewer viewer) {
        if (!viewer.isStaff()) return Optional.empty();
        return store.find(ProblemFields.TYPE, visible).map(Problem::new);
    }

    @Override
    public List<MoveOption<ProblemMove>> moves(Problem problem, Viewer viewer, Instant now) {
        return ProblemMoves.options(viewer, problem);
    }

    /** Impact and urgency default to low. Every agent may. */
    @Override
    @Transactional
    public Problem create(Draft draft, Writing writing) {
        return writer.create(draft, writing);
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
    public Problem join(String number, UUID personId, Part part, Writing writing) {
        return new Problem(tickets.join(ProblemFields.TYPE, writer.lock(number, writing), personId, part, writing));
    }

    @Override
    @Transactional
    public Problem leave(String number, UUID personId, Part part, Writing writing) {
        return new Problem(tickets.leave(ProblemFields.TYPE, writer.lock(number, writing), personId, part, writing));
    }

    /** What reached other records is not taken back: after resolving and closing there is a move for it. */
    @Override
    @Transactional
    public Problem undo(String number, int version, Writing writing) {
        Ticket locked = writer.lock(number, writing);
        ProblemAccess.requireCoordinating(writing.actor(), locked.values());
        Reversal reversal =
                Reversal.of(undoing.historyOf(locked), version, writing.actor().personId(), writing.at());
        // Where a workaround helped is recorded with each incident; the count alone would say something else.
        if (reversal.touches(ProblemFields.APPLIED)) throw Refusal.notNow("ticket.undo.gone");
        for (ProblemState state : List.of(ProblemState.RESOLVED, ProblemState.CLOSED))
            if (reversal.led(ProblemFields.STATE, state.code())) throw Refusal.notNow("ticket.undo.gone");
        return new Problem(undoing.restore(ProblemFields.TYPE, locked, reversal, draft -> {}, writing));
    }

    @Override
    @Transactional
    public void delete(String number, String reason, Writing writing) {
        Problem deleted = writer.deletable(number, reason, writing);
        effects.deleted(deleted, writing);
        writer.delete(deleted.ticket(), reason, writing);
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
