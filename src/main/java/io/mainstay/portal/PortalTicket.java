package io.mainstay.portal;

import io.mainstay.incident.HoldReason;
import io.mainstay.incident.Incident;
import io.mainstay.incident.IncidentFields;
import io.mainstay.incident.IncidentState;
import io.mainstay.ticket.Names.Found;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An incident as the person sees it who reported it: what happens now, who has it, when the next news comes. */
record PortalTicket(Incident incident, Found names) {

    String path() {
        return "/portal/tickets/" + incident.number();
    }

    IncidentState state() {
        return incident.state();
    }

    boolean awaitsAnswer() {
        return state() == IncidentState.ON_HOLD
                && incident.get(IncidentFields.HOLD_REASON) == HoldReason.AWAITING_CALLER;
    }

    boolean isSolved() {
        return state() == IncidentState.RESOLVED;
    }

    boolean isOver() {
        return state() == IncidentState.CLOSED || state() == IncidentState.CANCELED;
    }

    /** The key of the pill's text, after {@code portal.pill.}; no codes of the process. */
    String pill() {
        return switch (state()) {
            case NEW -> "new";
            case IN_PROGRESS -> "work";
            case ON_HOLD -> awaitsAnswer() ? "answer" : "wait";
            case RESOLVED -> "solved";
            case CLOSED -> "closed";
            case CANCELED -> "canceled";
        };
    }

    /** The key of the sentence that says what happens now, after {@code portal.now.}. */
    String now() {
        return switch (state()) {
            case NEW -> "new";
            case IN_PROGRESS -> assignee().isEmpty() ? "work_team" : "work";
            case ON_HOLD -> onHold();
            case RESOLVED -> "solved";
            case CLOSED -> "closed";
            case CANCELED -> "canceled";
        };
    }

    private String onHold() {
        HoldReason reason = incident.get(IncidentFields.HOLD_REASON);
        if (reason == HoldReason.AWAITING_CALLER) return "answer";
        return reason == HoldReason.AWAITING_VENDOR ? "vendor" : "other";
    }

    /** 1 reported, 2 in work, 3 solved. */
    int step() {
        return switch (state()) {
            case NEW, CANCELED -> 1;
            case IN_PROGRESS, ON_HOLD -> 2;
            case RESOLVED, CLOSED -> 3;
        };
    }

    String assignee() {
        return names.text(incident.get(TicketFields.ASSIGNEE));
    }

    /** The person and the team, whichever there is. */
    String who() {
        String team = names.text(incident.get(TicketFields.TEAM));
        if (assignee().isEmpty()) return team;
        return team.isEmpty() ? assignee() : assignee() + ", " + team;
    }

    Instant opened() {
        return incident.ticket().values().require(TicketFields.OPENED);
    }

    @Nullable
    Instant nextNews() {
        return incident.get(TicketFields.NEXT_UPDATE);
    }
}
