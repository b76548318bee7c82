package io.mainstay.problem;

import static io.mainstay.problem.ProblemState.ASSESS;
import static io.mainstay.problem.ProblemState.CLOSED;
import static io.mainstay.problem.ProblemState.FIX_IN_PROGRESS;
import static io.mainstay.problem.ProblemState.RESOLVED;
import static io.mainstay.problem.ProblemState.ROOT_CAUSE_ANALYSIS;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Given;
import io.mainstay.process.api.MoveCall;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketMovesApi;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Writing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;

/** What moves a problem: each verb a resource, by {@link ProblemMove#resource()}. */
@ApiResource("/api/v1/problems/{number}")
class ProblemMovesApi extends TicketMovesApi<Problem> {

    /** The inputs that are called otherwise than the fields that they set. */
    private static final Map<String, String> INPUTS = Map.of(
            ProblemFields.RISK_REASON.name(), ProblemShapes.RISK_REASON.name(),
            ProblemFields.RISK_APPROVER.name(), ProblemShapes.RISK_APPROVER.name(),
            ProblemFields.RISK_REVIEW.name(), ProblemShapes.RISK_REVIEW.name(),
            ProblemFields.DUPLICATE_OF.name(), ProblemShapes.OF.name(),
            ProblemFields.CLOSE_NOTES.name(), ProblemShapes.CANCEL_REASON.name());

    private final Problems problems;

    ProblemMovesApi(Problems problems, TicketAnswers answers, TicketGuard guard) {
        super(problems, answers, guard);
        this.problems = problems;
    }

    @PostMapping("/assessment")
    ResponseEntity<JsonNode> assess(MoveCall call) {
        call.body().nothing();
        return move(ASSESS, call, writing -> problems.assess(call.number(), writing));
    }

    @PostMapping("/confirmation")
    ResponseEntity<JsonNode> confirm(MoveCall call) {
        call.body().nothing();
        return move(ROOT_CAUSE_ANALYSIS, call, writing -> problems.confirm(call.number(), writing));
    }

    @PostMapping("/fix")
    ResponseEntity<JsonNode> fix(MoveCall call) {
        call.body().nothing();
        return move(FIX_IN_PROGRESS, call, writing -> problems.fix(call.number(), writing));
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(MoveCall call) {
        String notes = call.body().as(ProblemShapes.RESOLUTION).get(ProblemShapes.NOTES);
        return move(RESOLVED, call, writing -> problems.resolve(call.number(), notes, writing));
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> complete(MoveCall call) {
        call.body().nothing();
        return move(CLOSED, call, writing -> problems.complete(call.number(), writing));
    }

    @PostMapping("/risk-acceptance")
    ResponseEntity<JsonNode> acceptRisk(MoveCall call) {
        Given given = call.body().as(ProblemShapes.RISK);
        RiskAcceptance risk = new RiskAcceptance(
                given.get(ProblemShapes.RISK_REASON),
                given.get(ProblemShapes.RISK_APPROVER),
                given.get(ProblemShapes.RISK_REVIEW));
        return move(CLOSED, call, writing -> problems.acceptRisk(call.number(), risk, writing));
    }

    @PostMapping("/duplicate")
    ResponseEntity<JsonNode> markDuplicate(MoveCall call) {
        String of = call.body().as(ProblemShapes.DUPLICATE).require(ProblemShapes.OF);
        return move(CLOSED, call, writing -> problems.markDuplicate(call.number(), of, writing));
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(MoveCall call) {
        String reason = call.body().as(ProblemShapes.CANCELLATION).require(ProblemShapes.CANCEL_REASON);
        return move(CLOSED, call, writing -> problems.cancel(call.number(), reason, writing));
    }

    @PostMapping("/reanalysis")
    ResponseEntity<JsonNode> reanalyse(MoveCall call) {
        call.body().nothing();
        return move(ROOT_CAUSE_ANALYSIS, call, writing -> problems.reanalyse(call.number(), writing));
    }

    private ResponseEntity<JsonNode> move(ProblemState to, MoveCall call, Function<Writing, Problem> verb) {
        try {
            return act(call, to, verb);
        } catch (Refusal refusal) {
            List<Reason> reasons =
                    refusal.reasons().stream().map(ProblemMovesApi::atInput).toList();
            throw new Refusal(refusal.kind(), reasons);
        }
    }

    private static Reason atInput(Reason reason) {
        String field = reason.field();
        String input = field == null ? null : INPUTS.getOrDefault(field, field);
        return new Reason(input, reason.message(), reason.arguments());
    }
}
