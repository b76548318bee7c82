package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.MoveOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which moves a problem allows a viewer now, and why not the others. */
final class ProblemMoves {

    private ProblemMoves() {}

    static List<MoveOption<ProblemMove>> options(Viewer viewer, Problem problem) {
        Values values = problem.ticket().values();
        return Arrays.stream(ProblemMove.values())
                .map(move -> new MoveOption<>(move, refusal(move, viewer, values)))
                .toList();
    }

    static void require(ProblemMove move, Viewer viewer, Values problem) {
        Reason reason = refusal(move, viewer, problem);
        if (reason == null) return;
        throw new Refusal(may(move, viewer, problem) ? Refusal.Kind.NOT_NOW : Refusal.Kind.FORBIDDEN, reason);
    }

    private static @Nullable Reason refusal(ProblemMove move, Viewer viewer, Values problem) {
        if (!may(move, viewer, problem)) return Reason.of("problem.refusal.not_allowed." + move.code());
        ProblemState state = problem.require(ProblemFields.STATE);
        if (isLegal(move, state, problem)) return null;
        return Reason.of("problem.refusal.move." + move.code(), state.code());
    }

    private static boolean isLegal(ProblemMove move, ProblemState state, Values problem) {
        return switch (move) {
            case ASSESS -> state == ProblemState.NEW;
            case CONFIRM -> state == ProblemState.ASSESS;
            case FIX -> state == ProblemState.ROOT_CAUSE_ANALYSIS;
            case RESOLVE -> state == ProblemState.FIX_IN_PROGRESS;
            case COMPLETE -> state == ProblemState.RESOLVED;
            // Judged again: the same decision with another day.
            case ACCEPT_RISK -> state.isAnalysed() || isAcceptedRisk(problem);
            case MARK_DUPLICATE, CANCEL -> state.isOpen();
            case REANALYSE ->
                state == ProblemState.FIX_IN_PROGRESS || state == ProblemState.RESOLVED || state == ProblemState.CLOSED;
        };
    }

    private static boolean isAcceptedRisk(Values problem) {
        return problem.get(ProblemFields.RESOLUTION_CODE) == ResolutionCode.RISK_ACCEPTED;
    }

    private static boolean may(ProblemMove move, Viewer viewer, Values problem) {
        return switch (move) {
            case ASSESS, CONFIRM, FIX, RESOLVE, COMPLETE, MARK_DUPLICATE, CANCEL ->
                ProblemAccess.coordinates(viewer, problem);
            case ACCEPT_RISK -> ProblemAccess.manages(viewer, problem);
            case REANALYSE ->
                problem.require(ProblemFields.STATE).isOpen()
                        ? ProblemAccess.coordinates(viewer, problem)
                        : ProblemAccess.manages(viewer, problem);
        };
    }
}
