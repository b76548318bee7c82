package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Coded;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.LocalMoments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves an incident: some by a press, others by a dialog that asks what is needed. */
@Controller
class IncidentMovePages {

    private final Incidents incidents;
    private final IncidentDoor door;
    private final IncidentRecords records;
    private final IncidentHeldReplies held;
    private final IncidentUndo undo;
    private final IncidentAnswer answer;
    private final Pages pages;
    private final Clock clock;

    IncidentMovePages(
            Incidents incidents,
            IncidentDoor door,
            IncidentRecords records,
            IncidentHeldReplies held,
            IncidentUndo undo,
            IncidentAnswer answer,
            Pages pages,
            Clock clock) {
        this.incidents = incidents;
        this.door = door;
        this.records = records;
        this.held = held;
        this.undo = undo;
        this.answer = answer;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping("/incidents/{number}/assignment")
    Html take(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Incident before = find(number, viewer);
        return done(IncidentMove.TAKE, before, incidents.take(number, now(viewer)), viewer, request);
    }

    @PostMapping("/incidents/{number}/start")
    Html start(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Incident before = find(number, viewer);
        return done(IncidentMove.START, before, incidents.start(number, now(viewer)), viewer, request);
    }

    @PostMapping("/incidents/{number}/closure")
    Html close(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        held.sendNow(number, viewer);
        Incident before = find(number, viewer);
        return done(IncidentMove.CLOSE, before, incidents.close(number, now(viewer)), viewer, request);
    }

    /** Takes back what the reader just did: the change that led to this version. */
    @PostMapping("/incidents/{number}/changes/{version}/reversal")
    Html undo(@PathVariable String number, @PathVariable int version, Viewer viewer, HttpServletRequest request) {
        Incident incident = undo.undo(number, version, now(viewer));
        Toast toast = Toast.of("incident.undone", incident.number());
        // A list exchanges the row by itself.
        if (request.getHeader("HX-Request") != null) return new Html(null, null, HttpStatus.OK, null, toast);
        return Html.to("/incidents/" + incident.number()).saying(toast);
    }

    /** The dialog of a move: {@code hold}, {@code resolution}, {@code reopening} or {@code cancellation}. */
    @GetMapping("/incidents/{number}/{move:hold|resolution|reopening|cancellation}")
    Html dialog(@PathVariable String number, @PathVariable String move, Viewer viewer, HttpServletRequest request) {
        return Html.page("incident/move", form(move(move), number, viewer, request, Map.of()));
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
        try {
            Incident before = find(number, viewer);
            return done(move, before, act.apply(now(viewer)), viewer, request);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) throw refusal;
            return Html.refused(
                    "incident/move", form(move, number, viewer, request, input).refused(refusal));
        }
    }

    private MoveForm form(
            IncidentMove move, String number, Viewer viewer, HttpServletRequest request, Map<String, String> input) {
        Incident incident = door.working(number, viewer);
        FieldTexts texts = records.texts(incident, viewer, pages.moments(viewer, request));
        boolean peeked = request.getParameter("peek") != null;
        return new MoveForm(move, incident, peeked, texts, input, List.of());
    }

    private Html done(IncidentMove move, Incident before, Incident after, Viewer viewer, HttpServletRequest request) {
        Toast toast = Toast.of("incident.moved." + move.code(), after.number());
        return answer.changed(toast, before, after, viewer, request);
    }

    private Incident find(String number, Viewer viewer) {
        return incidents.find(number, viewer).orElseThrow(Refusal::notFound);
    }

    private Writing now(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
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
