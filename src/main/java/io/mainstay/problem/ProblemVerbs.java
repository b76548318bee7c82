package io.mainstay.problem;

import static io.mainstay.problem.ProblemFields.CAUSE_NOTES;
import static io.mainstay.problem.ProblemFields.CLOSED_BY;
import static io.mainstay.problem.ProblemFields.CLOSE_NOTES;
import static io.mainstay.problem.ProblemFields.DUPLICATE_OF;
import static io.mainstay.problem.ProblemFields.FIX_NOTES;
import static io.mainstay.problem.ProblemFields.KNOWN_ERROR;
import static io.mainstay.problem.ProblemFields.KNOWN_ERROR_SINCE;
import static io.mainstay.problem.ProblemFields.RESOLUTION_CODE;
import static io.mainstay.problem.ProblemFields.RESOLVED_BY;
import static io.mainstay.problem.ProblemFields.RISK_APPROVER;
import static io.mainstay.problem.ProblemFields.RISK_REASON;
import static io.mainstay.problem.ProblemFields.RISK_REVIEW;
import static io.mainstay.problem.ProblemFields.STATE;
import static io.mainstay.ticket.TicketFields.ASSIGNEE;
import static io.mainstay.ticket.TicketFields.CLOSED;
import static io.mainstay.ticket.TicketFields.REOPENS;
import static io.mainstay.ticket.TicketFields.RESOLVED;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What each verb does to a draft. No database here: a live write and an import share it. */
final class ProblemVerbs {

    private ProblemVerbs() {}

    static void assess(Draft draft) {
        demand(draft, "problem.refusal.required.assess", ASSIGNEE);
        draft.set(STATE, ProblemState.ASSESS);
    }

    static void confirm(Draft draft) {
        draft.set(STATE, ProblemState.ROOT_CAUSE_ANALYSIS);
    }

    static void fix(Draft draft) {
        demand(draft, "problem.refusal.required.fix", CAUSE_NOTES, FIX_NOTES);
        draft.set(STATE, ProblemState.FIX_IN_PROGRESS);
    }

    static void resolve(Draft draft, @Nullable String notes, Writing writing) {
        demand(draft, "problem.refusal.required.resolve", CAUSE_NOTES, FIX_NOTES);
        draft.set(STATE, ProblemState.RESOLVED).set(RESOLUTION_CODE, ResolutionCode.FIX_APPLIED);
        draft.set(CLOSE_NOTES, blankToNull(notes));
        draft.set(RESOLVED, writing.at()).set(RESOLVED_BY, writing.actor().personId());
        draft.set(KNOWN_ERROR, false);
    }

    static void complete(Draft draft, Writing writing) {
        close(draft, draft.require(RESOLUTION_CODE), writing);
    }

    /** The problem stays an offered known error, if its cause is known. */
    static void acceptRisk(Draft draft, RiskAcceptance risk, LocalDate today, Writing writing) {
        List<Reason> wrong = new ArrayList<>();
        if (isBlank(risk.reason())) wrong.add(Reason.at(RISK_REASON, "problem.refusal.required.risk_reason"));
        if (isBlank(risk.approver())) wrong.add(Reason.at(RISK_APPROVER, "problem.refusal.required.risk_approver"));
        LocalDate review = risk.review();
        if (review == null) wrong.add(Reason.at(RISK_REVIEW, "problem.refusal.required.risk_review"));
        else if (!review.isAfter(today)) wrong.add(Reason.at(RISK_REVIEW, "problem.refusal.risk_review_past"));
        if (!wrong.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, wrong);
        draft.set(RISK_REASON, risk.reason())
                .set(RISK_APPROVER, risk.approver())
                .set(RISK_REVIEW, review);
        close(draft, ResolutionCode.RISK_ACCEPTED, writing);
        if (!isBlank(draft.get(CAUSE_NOTES))) publish(draft, writing);
    }

    static void markDuplicate(Draft draft, UUID survivor, Writing writing) {
        draft.set(DUPLICATE_OF, survivor).set(KNOWN_ERROR, false);
        close(draft, ResolutionCode.DUPLICATE, writing);
    }

    static void cancel(Draft draft, @Nullable String reason, Writing writing) {
        if (isBlank(reason)) throw Refusal.invalid(CLOSE_NOTES, "problem.refusal.required.cancel");
        draft.set(CLOSE_NOTES, reason).set(KNOWN_ERROR, false);
        close(draft, ResolutionCode.CANCELED, writing);
    }

    static void reanalyse(Draft draft) {
        if (draft.require(STATE) != ProblemState.FIX_IN_PROGRESS) {
            draft.set(REOPENS, draft.require(REOPENS) + 1);
            for (Field<?> field : List.of(
                    RESOLUTION_CODE,
                    CLOSE_NOTES,
                    DUPLICATE_OF,
                    RISK_REASON,
                    RISK_APPROVER,
                    RISK_REVIEW,
                    RESOLVED,
                    RESOLVED_BY,
                    CLOSED,
                    CLOSED_BY)) draft.set(field, null);
        }
        draft.set(STATE, ProblemState.ROOT_CAUSE_ANALYSIS);
    }

    /** Analysed but not resolved: needs to know the cause (ITIL, ServiceNow). */
    static void declareKnownError(Draft draft, Writing writing) {
        if (!draft.require(STATE).isAnalysed()) throw Refusal.notNow("problem.refusal.known_error");
        demand(draft, "problem.refusal.required.known_error", CAUSE_NOTES);
        publish(draft, writing);
    }

    static void withdrawKnownError(Draft draft) {
        draft.set(KNOWN_ERROR, false);
    }

    private static void publish(Draft draft, Writing writing) {
        if (Boolean.TRUE.equals(draft.get(KNOWN_ERROR))) return;
        draft.set(KNOWN_ERROR, true).set(KNOWN_ERROR_SINCE, writing.at());
    }

    private static void close(Draft draft, ResolutionCode code, Writing writing) {
        draft.set(STATE, ProblemState.CLOSED).set(RESOLUTION_CODE, code);
        draft.set(CLOSED, writing.at()).set(CLOSED_BY, writing.actor().personId());
    }

    private static void demand(Draft draft, String message, Field<?>... fields) {
        List<Reason> missing = new ArrayList<>();
        for (Field<?> field : fields) {
            Object value = draft.get(field);
            if (value == null || value instanceof String text && text.isBlank()) missing.add(Reason.at(field, message));
        }
        if (!missing.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, missing);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }
}
