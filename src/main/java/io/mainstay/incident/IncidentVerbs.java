package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.ASKED;
import static io.mainstay.incident.IncidentFields.CLOSED_BY;
import static io.mainstay.incident.IncidentFields.CLOSE_CODE;
import static io.mainstay.incident.IncidentFields.CLOSE_NOTES;
import static io.mainstay.incident.IncidentFields.HOLD_REASON;
import static io.mainstay.incident.IncidentFields.REMINDERS;
import static io.mainstay.incident.IncidentFields.REOPENED;
import static io.mainstay.incident.IncidentFields.REOPENED_BY;
import static io.mainstay.incident.IncidentFields.RESOLVED_BY;
import static io.mainstay.incident.IncidentFields.STATE;
import static io.mainstay.incident.IncidentFields.VENDOR_REFERENCE;
import static io.mainstay.ticket.TicketFields.ASSIGNEE;
import static io.mainstay.ticket.TicketFields.CALLER_REPLIED;
import static io.mainstay.ticket.TicketFields.CLOSED;
import static io.mainstay.ticket.TicketFields.FOLLOW_UP;
import static io.mainstay.ticket.TicketFields.REOPENS;
import static io.mainstay.ticket.TicketFields.RESOLVED;
import static io.mainstay.ticket.TicketFields.RESPONDED;
import static io.mainstay.ticket.TicketFields.TEAM;

import io.mainstay.access.Viewer;
import io.mainstay.history.Event;
import io.mainstay.history.Payloads;
import io.mainstay.record.Draft;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.Writing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each verb does to a draft, and which events it adds. No database here: a live write and an import share it. */
final class IncidentVerbs {

    private IncidentVerbs() {}

    static List<Event> take(Draft draft, Writing writing) {
        Viewer agent = writing.actor();
        draft.set(ASSIGNEE, agent.personId());
        if (draft.get(TEAM) == null && agent.teams().size() == 1)
            draft.set(TEAM, agent.teams().iterator().next());
        draft.set(STATE, IncidentState.IN_PROGRESS);
        if (draft.get(RESPONDED) == null) draft.set(RESPONDED, writing.at());
        return List.of();
    }

    static List<Event> start(Draft draft) {
        draft.set(STATE, IncidentState.IN_PROGRESS);
        return List.of();
    }

    static List<Event> hold(Draft draft, Hold hold, Writing writing) {
        boolean awaitsCaller = hold.reason() == HoldReason.AWAITING_CALLER;
        String message = blankToNull(hold.message());
        if (awaitsCaller && message == null) throw invalid("message", "incident.refusal.hold_message_required");
        if (hold.followUp() != null && !hold.followUp().isAfter(writing.at()))
            throw Refusal.invalid(FOLLOW_UP, "incident.refusal.follow_up_past");
        draft.set(STATE, IncidentState.ON_HOLD).set(HOLD_REASON, hold.reason()).set(FOLLOW_UP, hold.followUp());
        draft.set(CALLER_REPLIED, null);
        draft.set(ASKED, awaitsCaller ? writing.at() : null).set(REMINDERS, null);
        if (hold.vendorReference() != null) draft.set(VENDOR_REFERENCE, blankToNull(hold.vendorReference()));
        if (message == null || hold.sentLater()) return List.of();
        if (awaitsCaller && draft.get(RESPONDED) == null) draft.set(RESPONDED, writing.at());
        return List.of(awaitsCaller ? Payloads.reply(message) : Payloads.note(message));
    }

    /** The product asks again in public what an agent asked; that is not an agent's answer. */
    static List<Event> remind(Draft draft, String text, Writing writing) {
        Integer before = draft.get(REMINDERS);
        draft.set(ASKED, writing.at()).set(REMINDERS, before == null ? 1 : before + 1);
        return List.of(Payloads.reply(text));
    }

    static List<Event> resolve(Draft draft, @Nullable CloseCode code, @Nullable String notes, Writing writing) {
        List<Reason> missing = new ArrayList<>();
        if (code == null) missing.add(Reason.at(CLOSE_CODE, "incident.refusal.close_code_required"));
        if (blankToNull(notes) == null) missing.add(Reason.at(CLOSE_NOTES, "incident.refusal.close_notes_required"));
        if (!missing.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, missing);
        draft.set(STATE, IncidentState.RESOLVED).set(CLOSE_CODE, code).set(CLOSE_NOTES, notes);
        draft.set(RESOLVED, writing.at()).set(RESOLVED_BY, writing.actor().personId());
        draft.set(CALLER_REPLIED, null);
        return List.of();
    }

    static List<Event> reopen(Draft draft, String reason, Writing writing, boolean byCaller) {
        draft.set(STATE, IncidentState.IN_PROGRESS).set(CLOSE_CODE, null).set(CLOSE_NOTES, null);
        draft.set(RESOLVED, null).set(RESOLVED_BY, null).set(CLOSED, null).set(CLOSED_BY, null);
        draft.set(REOPENS, draft.require(REOPENS) + 1);
        draft.set(REOPENED, writing.at()).set(REOPENED_BY, writing.actor().personId());
        draft.set(CALLER_REPLIED, byCaller ? writing.at() : null);
        if (reason.isBlank()) return List.of();
        return List.of(byCaller ? Payloads.reply(reason) : Payloads.note(reason));
    }

    static List<Event> close(Draft draft, Writing writing) {
        return end(draft, IncidentState.CLOSED, writing);
    }

    static List<Event> confirm(Draft draft, int satisfaction, Writing writing) {
        if (satisfaction < 1 || satisfaction > 5)
            throw Refusal.invalid(IncidentFields.SATISFACTION, "refusal.out_of_range", 1, 5);
        draft.set(IncidentFields.SATISFACTION, satisfaction);
        return close(draft, writing);
    }

    static List<Event> cancel(Draft draft, String reason, Writing writing, boolean byCaller) {
        if (reason.isBlank()) throw invalid("reason", "incident.refusal.cancel_reason_required");
        end(draft, IncidentState.CANCELED, writing);
        return List.of(byCaller ? Payloads.reply(reason) : Payloads.note(reason));
    }

    /** A reply by an agent answers the caller; one by the caller ends their hold, and flags a resolved incident. */
    static List<Event> reply(Draft draft, String text, Writing writing, boolean byCaller) {
        if (text.isBlank()) throw invalid("text", "ticket.refusal.empty_message");
        IncidentState state = draft.require(STATE);
        if (state == IncidentState.CLOSED || state == IncidentState.CANCELED)
            throw Refusal.notNow("incident.refusal.reply_closed");
        if (byCaller) {
            draft.set(CALLER_REPLIED, writing.at());
            if (state == IncidentState.ON_HOLD && draft.get(HOLD_REASON) == HoldReason.AWAITING_CALLER)
                draft.set(STATE, IncidentState.IN_PROGRESS);
        } else {
            draft.set(CALLER_REPLIED, null);
            if (draft.get(RESPONDED) == null) draft.set(RESPONDED, writing.at());
        }
        return List.of(Payloads.reply(text));
    }

    private static List<Event> end(Draft draft, IncidentState state, Writing writing) {
        draft.set(STATE, state)
                .set(CLOSED, writing.at())
                .set(CLOSED_BY, writing.actor().personId());
        draft.set(CALLER_REPLIED, null);
        return List.of();
    }

    private static Refusal invalid(String input, String message) {
        return new Refusal(Refusal.Kind.INVALID, new Reason(input, message, List.of()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
