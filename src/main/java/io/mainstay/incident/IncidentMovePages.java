package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.process.page.MoveDialog;
import io.mainstay.record.Coded;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.LocalMoments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves an incident: some by a press, others by a dialog that asks what is needed. */
@Controller
class IncidentMovePages {

    private final Incidents incidents;
    private final IncidentRecords records;
    private final IncidentHeldReplies held;
    private final MoveDialog moves;

    IncidentMovePages(Incidents incidents, IncidentRecords records, IncidentHeldReplies held, MoveDialog moves) {
        this.incidents = incidents;
        this.records = records;
        this.held = held;
        this.moves = moves;
    }

    @PostMapping("/incidents/{number}/assignment")
    Html take(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return pressed(IncidentMove.TAKE, number, viewer, request, writing -> incidents.take(number, writing));
    }

    @PostMapping("/incidents/{number}/start")
    Html start(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        return pressed(IncidentMove.START, number, viewer, request, writing -> incidents.start(number, writing));
    }

    @PostMapping("/incidents/{number}/closure")
    Html close(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        held.sendNow(number, viewer);
        return pressed(IncidentMove.CLOSE, number, viewer, request, writing -> incidents.close(number, writing));
    }

    /** The dialog of a move: {@code hold}, {@code resolution}, {@code reopening} or {@code cancellation}. */
    @GetMapping("/incidents/{number}/{move:hold|resolution|reopening|cancellation}")
    Html dialog(@PathVariable String number, @PathVariable String move, Viewer viewer, HttpServletRequest request) {
        return moves.dialog(records, move(move), number, viewer, request);
    }

    @PostMapping("/incidents/{number}/hold")
    Html hold(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return tried(IncidentMove.HOLD, number, viewer, request, input, writing -> {
            HoldReason reason = choice(HoldReason.class, input.get("hold_reason"));
            if (reason == null) throw Refusal.invalid(IncidentFields.HOLD_REASON, "refusal.required");
            Hold hold = new Hold(
                    reason,
                    input.get("message"),
                    LocalMoments.parse(TicketFields.FOLLOW_UP, input.get("follow_up"), viewer.zone()),
                    input.get("vendor_reference"));
            return held.holdAndAsk(number, hold, writing);
        });
    }

    @PostMapping("/incidents/{number}/resolution")
    Html resolve(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        return tried(
                IncidentMove.RESOLVE,
                number,
                viewer,
                request,
                input,
                writing -> incidents.resolve(
                        number, choice(CloseCode.class, input.get("close_code")), input.get("close_notes"), writing));
    }

    @PostMapping("/incidents/{number}/reopening")
    Html reopen(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        String reason = input.getOrDefault("reason", "");
        return tried(
                IncidentMove.REOPEN,
                number,
                viewer,
                request,
                input,
                writing -> incidents.reopen(number, reason, writing));
    }

    @PostMapping("/incidents/{number}/cancellation")
    Html cancel(
            @PathVariable String number,
            @RequestParam Map<String, String> input,
            Viewer viewer,
            HttpServletRequest request) {
        String reason = input.getOrDefault("reason", "");
        return tried(
                IncidentMove.CANCEL,
                number,
                viewer,
                request,
                input,
                writing -> incidents.cancel(number, reason, writing));
    }

    private Html tried(
            IncidentMove move,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            Map<String, String> input,
            Function<Writing, Incident> act) {
        held.sendNow(number, viewer);
        return moves.tried(records, move, number, input, viewer, request, act);
    }

    private Html pressed(
            IncidentMove move,
            String number,
            Viewer viewer,
            HttpServletRequest request,
            Function<Writing, Incident> act) {
        return moves.pressed(records, move, number, viewer, request, act);
    }

    private static IncidentMove move(String resource) {
        for (IncidentMove move : IncidentMove.values()) if (move.resource().equals(resource)) return move;
        throw Refusal.notFound();
    }

    /** A code that is none is no choice, and the move says that one is needed. */
    private static <E extends Enum<E> & Coded> @Nullable E choice(Class<E> type, @Nullable String code) {
        for (E choice : type.getEnumConstants()) if (choice.code().equals(code)) return choice;
        return null;
    }
}
