package io.mainstay.problem;

import static io.mainstay.problem.ProblemState.ASSESS;
import static io.mainstay.problem.ProblemState.CLOSED;
import static io.mainstay.problem.ProblemState.FIX_IN_PROGRESS;
import static io.mainstay.problem.ProblemState.RESOLVED;
import static io.mainstay.problem.ProblemState.ROOT_CAUSE_ANALYSIS;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiResource;
import io.mainstay.api.Body;
import io.mainstay.api.Given;
import io.mainstay.process.api.TicketAnswers;
import io.mainstay.process.api.TicketGuard;
import io.mainstay.process.api.TicketMovesApi;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
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
    private final ProblemWriter writer;

    ProblemMovesApi(Problems problems, ProblemWriter writer, TicketGuard guard, TicketAnswers answers) {
        super(problems, guard, answers);
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected Ticket lock(String number, Writing writing) {
        return writer.lock(number, writing);
    }

    @PostMapping("/assessment")
    ResponseEntity<JsonNode> assess(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(ASSESS, number, viewer, request, web, writing -> problems.assess(number, writing));
    }

    @PostMapping("/confirmation")
    ResponseEntity<JsonNode> confirm(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(ROOT_CAUSE_ANALYSIS, number, viewer, request, web, writing -> problems.confirm(number, writing));
    }

    @PostMapping("/fix")
    ResponseEntity<JsonNode> fix(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(FIX_IN_PROGRESS, number, viewer, request, web, writing -> problems.fix(number, writing));
    }

    @PostMapping("/resolution")
    ResponseEntity<JsonNode> resolve(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        String notes = body.as(ProblemShapes.RESOLUTION).get(ProblemShapes.NOTES);
        return move(RESOLVED, number, viewer, request, web, writing -> problems.resolve(number, notes, writing));
    }

    @PostMapping("/closure")
    ResponseEntity<JsonNode> complete(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(CLOSED, number, viewer, request, web, writing -> problems.complete(number, writing));
    }

    @PostMapping("/risk-acceptance")
    ResponseEntity<JsonNode> acceptRisk(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        Given given = body.as(ProblemShapes.RISK);
        RiskAcceptance risk = new RiskAcceptance(
                given.get(ProblemShapes.RISK_REASON),
                given.get(ProblemShapes.RISK_APPROVER),
                given.get(ProblemShapes.RISK_REVIEW));
        return move(CLOSED, number, viewer, request, web, writing -> problems.acceptRisk(number, risk, writing));
    }

    @PostMapping("/duplicate")
    ResponseEntity<JsonNode> markDuplicate(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        String of = body.as(ProblemShapes.DUPLICATE).require(ProblemShapes.OF);
        return move(CLOSED, number, viewer, request, web, writing -> problems.markDuplicate(number, of, writing));
    }

    @PostMapping("/cancellation")
    ResponseEntity<JsonNode> cancel(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        String reason = body.as(ProblemShapes.CANCELLATION).require(ProblemShapes.CANCEL_REASON);
        return move(CLOSED, number, viewer, request, web, writing -> problems.cancel(number, reason, writing));
    }

    @PostMapping("/reanalysis")
    ResponseEntity<JsonNode> reanalyse(
            @PathVariable String number, Body body, Viewer viewer, HttpServletRequest request, WebRequest web) {
        body.nothing();
        return move(ROOT_CAUSE_ANALYSIS, number, viewer, request, web, writing -> problems.reanalyse(number, writing));
    }

    private ResponseEntity<JsonNode> move(
            ProblemState to,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            WebRequest web,
            Function<Writing, Problem> verb) {
        try {
            return act(number, viewer, request, web, Map.of(ProblemFields.STATE, to.code()), verb);
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
