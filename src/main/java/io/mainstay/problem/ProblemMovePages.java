package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.process.page.MoveDialog;
import io.mainstay.process.page.RecordAnswer;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves a problem; a dialog asks for what a move needs and the problem does not say yet, and stores both at once. */
@Controller
@RequestMapping("/problems/{number}")
class ProblemMovePages {

    private static final String MOVE =
            "/{move:assessment|confirmation|fix|resolution|closure|risk-acceptance|duplicate|cancellation|reanalysis}";

    private static final List<Field<?>> NEEDED =
            List.of(TicketFields.ASSIGNEE, ProblemFields.CAUSE_NOTES, ProblemFields.FIX_NOTES);

    private final Problems problems;
    private final ProblemRecords records;
    private final MoveDialog moves;
    private final RecordAnswer answer;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProblemMovePages(
            Problems problems,
            ProblemRecords records,
            MoveDialog moves,
            RecordAnswer answer,
            TransactionTemplate transactions,
            Clock clock) {
        this.problems = problems;
        this.records = records;
        this.moves = moves;
        this.answer = answer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The reader coordinates it from now on. */
    @PostMapping("/assignment")
    Html take(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        Problem after = records.take(number, Writing.by(viewer, clock.instant()));
        Toast toast = Toast.of("process.assigned.taken", after.number());
        return answer.changed(records, toast, before, after, viewer, request);
    }

    @GetMapping(MOVE)
    Html dialog(@PathVariable String number, @PathVariable String move, Viewer viewer, HttpServletRequest request) {
        return moves.dialog(records, move(move), number, viewer, request);
    }

    @PostMapping(MOVE)
    Html move(
            @PathVariable String number,
            @PathVariable String move,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        ProblemMove wanted = move(move);
        // The dialog shows a number again, not the id of what was picked.
        input.computeIfPresent(
                ProblemFields.DUPLICATE_OF.name(), (field, given) -> Picked.number(given.strip(), problems, viewer));
        return moves.tried(records, wanted, number, input, viewer, request, writing -> {
            Problem moved = transactions.execute(transaction -> {
                List<FieldEdit<?>> edits = edits(input);
                if (!edits.isEmpty()) problems.edit(number, edits, writing);
                return act(wanted, number, input, writing);
            });
            return Objects.requireNonNull(moved);
        });
    }

    private Problem act(ProblemMove move, String number, Map<String, String> input, Writing writing) {
        String notes = input.get(ProblemFields.CLOSE_NOTES.name());
        return switch (move) {
            case ASSESS -> problems.assess(number, writing);
            case CONFIRM -> problems.confirm(number, writing);
            case FIX -> problems.fix(number, writing);
            case RESOLVE -> problems.resolve(number, notes, writing);
            case COMPLETE -> problems.complete(number, writing);
            case ACCEPT_RISK -> problems.acceptRisk(number, risk(input), writing);
            case MARK_DUPLICATE -> problems.markDuplicate(number, survivor(input), writing);
            case CANCEL -> problems.cancel(number, notes, writing);
            case REANALYSE -> problems.reanalyse(number, writing);
        };
    }

    /** What the dialog asked for besides; what stayed empty is told by the move. */
    private static List<FieldEdit<?>> edits(Map<String, String> input) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        for (Field<?> field : NEEDED) {
            String text = input.get(field.name());
            if (text != null && !text.isBlank()) edits.add(FieldEdit.parse(field, text, null));
        }
        return edits;
    }

    private static RiskAcceptance risk(Map<String, String> input) {
        return new RiskAcceptance(
                input.get(ProblemFields.RISK_REASON.name()),
                input.get(ProblemFields.RISK_APPROVER.name()),
                day(input.getOrDefault(ProblemFields.RISK_REVIEW.name(), "")));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(ProblemFields.RISK_REVIEW, "problem.refusal.required.risk_review");
        }
    }

    private static String survivor(Map<String, String> input) {
        String number = input.getOrDefault(ProblemFields.DUPLICATE_OF.name(), "");
        if (number.isBlank()) throw Refusal.invalid(ProblemFields.DUPLICATE_OF, "refusal.required");
        return number;
    }

    private static ProblemMove move(String resource) {
        for (ProblemMove move : ProblemMove.values()) if (move.resource().equals(resource)) return move;
        throw Refusal.notFound();
    }
}
