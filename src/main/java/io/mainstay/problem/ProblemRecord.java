package io.mainstay.problem;

import io.mainstay.choice.Choices;
import io.mainstay.process.page.RecordFrame;
import io.mainstay.process.page.RecordModel;
import io.mainstay.record.Field;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record page and the peek show of a problem.
 *
 * @param coordinates whether the reader leads the analysis, and so changes it
 * @param mine whether the reader coordinates this one
 * @param linked the incidents behind it, at most ten, open ones first
 * @param survivor the problem that it is a duplicate of, or null
 */
record ProblemRecord(
        Problem problem,
        RecordFrame frame,
        boolean coordinates,
        boolean mine,
        List<MoveOption<ProblemMove>> moves,
        Priority fromMatrix,
        List<Cause> causes,
        ProblemFigures.Figures figures,
        List<LinkedIncident> linked,
        List<Problem> related,
        List<ProblemServices.Disturbed> services,
        List<ProblemTask> tasks,
        @Nullable String survivor)
        implements RecordModel {

    /** The fields at the side, each changed by its own dialog, in this order. */
    static final List<Field<?>> SIDE =
            List.of(TicketFields.SERVICE, TicketFields.CATEGORY, TicketFields.TEAM, TicketFields.ASSIGNEE);

    /** What the peek shows of the analysis. */
    static final List<Field<String>> TEXTS = List.of(
            ProblemFields.DESCRIPTION, ProblemFields.CAUSE_NOTES, ProblemFields.WORKAROUND, ProblemFields.FIX_NOTES);

    /** The way that a problem goes. */
    static final List<ProblemState> STEPS = List.of(ProblemState.values());

    /** Moves that are offered beside the menu. */
    List<ProblemMove> legal() {
        return moves.stream()
                .filter(MoveOption::isLegal)
                .map(MoveOption::move)
                .filter(move -> !isAside(move))
                .sorted((one, other) -> Boolean.compare(other == mainMove(), one == mainMove()))
                .toList();
    }

    /** Legal moves that end it otherwise: in the menu. */
    List<ProblemMove> aside() {
        return moves.stream()
                .filter(MoveOption::isLegal)
                .map(MoveOption::move)
                .filter(ProblemRecord::isAside)
                .toList();
    }

    private static boolean isAside(ProblemMove move) {
        return move == ProblemMove.MARK_DUPLICATE || move == ProblemMove.CANCEL;
    }

    /** Moves that are shown although they are refused, because people look for them. */
    List<MoveOption<ProblemMove>> refused() {
        return moves.stream()
                .filter(option -> !option.isLegal() && works() && isSought(option.move()))
                .toList();
    }

    private boolean isSought(ProblemMove move) {
        return move == mainMove()
                || move == ProblemMove.ACCEPT_RISK && problem.state().isAnalysed();
    }

    ProblemMove mainMove() {
        return switch (problem.state()) {
            case NEW -> ProblemMove.ASSESS;
            case ASSESS -> ProblemMove.CONFIRM;
            case ROOT_CAUSE_ANALYSIS -> ProblemMove.FIX;
            case FIX_IN_PROGRESS -> ProblemMove.RESOLVE;
            case RESOLVED -> ProblemMove.COMPLETE;
            case CLOSED -> ProblemMove.REANALYSE;
        };
    }

    /** Whether the move asks something before it is done; what it needs may be there already. */
    boolean asks(ProblemMove move) {
        return switch (move) {
            case ASSESS -> !has(TicketFields.ASSIGNEE);
            case FIX -> !has(ProblemFields.CAUSE_NOTES) || !has(ProblemFields.FIX_NOTES);
            case RESOLVE, ACCEPT_RISK, MARK_DUPLICATE, CANCEL -> true;
            case CONFIRM, COMPLETE, REANALYSE -> false;
        };
    }

    /** What kind of cause it is, in the reader's words; may be empty. */
    String category(Cause cause) {
        String code = cause.text().category();
        if (code == null) return "";
        Choices.Choice choice = frame.fields().choices().find("cause_category", code);
        String language = frame.fields().moments().texts().locale().getLanguage();
        return choice == null ? code : choice.label(language);
    }

    boolean isDuplicate(Problem other) {
        return problem.id().equals(other.get(ProblemFields.DUPLICATE_OF));
    }

    boolean mayBeKnownError() {
        return coordinates && !problem.isKnownError() && problem.state().isAnalysed();
    }

    boolean isAcceptedRisk() {
        return problem.get(ProblemFields.RESOLUTION_CODE) == ResolutionCode.RISK_ACCEPTED;
    }

    /** After closing one looks back; what was no problem, or another one, has no review. */
    boolean isReviewed() {
        return has(ProblemFields.WENT_WELL)
                || has(ProblemFields.WENT_BADLY)
                || coordinates
                        && problem.state() == ProblemState.CLOSED
                        && problem.get(ProblemFields.RESOLUTION_CODE) == ResolutionCode.FIX_APPLIED;
    }

    /** Whether more comes to it: what is a duplicate or was canceled takes no tasks and no links. */
    boolean goesOn() {
        ResolutionCode code = problem.get(ProblemFields.RESOLUTION_CODE);
        return works() && code != ResolutionCode.DUPLICATE && code != ResolutionCode.CANCELED;
    }

    /** The list of all incidents behind it. */
    String list() {
        return "/incidents?filter=problem:" + number();
    }
}
