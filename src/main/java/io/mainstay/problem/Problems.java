package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
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
public class Problems {

    private final TicketStore store;
    private final ProblemWriter writer;
    private final ProblemEffects effects;

    Problems(TicketStore store, ProblemWriter writer, ProblemEffects effects) {
        this.store = store;
        this.writer = writer;
        this.effects = effects;
    }

    public Optional<Problem> find(String number, Viewer viewer) {
        return find(Sql.of("t.number = ?", number), viewer);
    }

    public Optional<Problem> find(UUID id, Viewer viewer) {
        return find(Sql.of("t.id = ?", id), viewer);
    }

    private Optional<Problem> find(Sql which, Viewer viewer) {
        if (!viewer.isStaff()) return Optional.empty();
        Sql mine = which.and(TicketAccess.scope(viewer).predicate());
        return store.find(ProblemFields.TYPE, mine).map(Problem::new);
    }

    /** Records a problem from a draft with at least a title; impact and urgency default to low. */
    @Transactional
    public Problem create(Draft draft, Writing writing) {
        return writer.create(draft, writing);
    }

    /** Changes fields; those that the product computes are refused, as is a stale edit. */
    @Transactional
    public Problem edit(String number, List<FieldEdit<?>> edits, Writing writing) {
        return writer.edit(number, edits, writing);
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
        Problem resolved = move(
                number, ProblemMove.RESOLVE, writing, draft -> ProblemVerbs.resolve(draft, notes, writing));
        effects.fixApplied(resolved, writing);
        return resolved;
    }

    @Transactional
    public Problem complete(String number, Writing writing) {
        Problem closed =
                move(number, ProblemMove.COMPLETE, writing, draft -> ProblemVerbs.complete(draft, writing));
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

    /** An internal message; every agent who sees the problem may write one. */
    @Transactional
    public Problem note(String number, String text, Writing writing) {
        if (text.isBlank())
            throw new Refusal(
                    Refusal.Kind.INVALID, new Refusal.Reason("text", "problem.refusal.empty_message", List.of()));
        return writer.write(number, writing, draft -> {
            if (!TicketAccess.works(writing.actor(), draft.before()))
                throw Refusal.forbidden("problem.refusal.not_allowed.note");
            return List.of(Payloads.note(text));
        });
    }

    /** As with incidents: gone from every list, page and search; the number is never used again. Administrators only. */
    @Transactional
    public void delete(String number, String reason, Writing writing) {
        writer.delete(number, reason, writing);
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
            if (!ProblemAccess.coordinates(writing.actor(), draft.before()))
                throw Refusal.forbidden("problem.refusal.not_allowed.edit");
            change.apply(draft);
            return List.of();
        });
    }

    private interface Change {
        void apply(Draft draft);
    }
}
