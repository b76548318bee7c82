package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.ticket.MoveOption;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which moves an incident allows a viewer now, and why not the others. */
@Component
public class IncidentMoves {

    private final IncidentSettings settings;

    IncidentMoves(IncidentSettings settings) {
        this.settings = settings;
    }

    public List<MoveOption<IncidentMove>> options(Viewer viewer, Incident incident, Instant now) {
        return Arrays.stream(IncidentMove.values())
                .map(move -> new MoveOption<>(
                        move, refusal(move, viewer, incident.ticket().values(), now)))
                .toList();
    }

    void require(IncidentMove move, Viewer viewer, Values incident, Instant now) {
        Reason reason = refusal(move, viewer, incident, now);
        if (reason == null) return;
        boolean mayNever = reason.message().equals(notAllowed(move).message());
        throw new Refusal(mayNever ? Refusal.Kind.FORBIDDEN : Refusal.Kind.NOT_NOW, reason);
    }

    private @Nullable Reason refusal(IncidentMove move, Viewer viewer, Values incident, Instant now) {
        if (!may(move, viewer, incident)) return notAllowed(move);
        IncidentState state = incident.require(IncidentFields.STATE);
        boolean legal = switch (move) {
            case TAKE -> state.isOpen();
            case START -> state == IncidentState.NEW || state == IncidentState.ON_HOLD;
            // Held again: another reason, another date.
            case HOLD -> state.isOpen();
            case RESOLVE -> state.next().contains(IncidentState.RESOLVED);
            case REOPEN -> state == IncidentState.RESOLVED || inReopenWindow(state, incident, now);
            case CLOSE -> state.next().contains(IncidentState.CLOSED);
            case CANCEL -> state.next().contains(IncidentState.CANCELED);
        };
        if (legal) return null;
        return Reason.of("incident.refusal.move." + move.code(), state.code());
    }

    /** The caller may say "works" or "still broken" of their own incident; everything else is for agents. */
    private static boolean may(IncidentMove move, Viewer viewer, Values incident) {
        if (TicketAccess.works(viewer, incident)) return true;
        boolean callers = move == IncidentMove.CLOSE || move == IncidentMove.REOPEN || move == IncidentMove.CANCEL;
        return callers && viewer.personId().equals(incident.get(TicketFields.CALLER));
    }

    private boolean inReopenWindow(IncidentState state, Values incident, Instant now) {
        Instant closed = incident.get(TicketFields.CLOSED);
        return state == IncidentState.CLOSED && closed != null && now.isBefore(closed.plus(settings.reopenWindow()));
    }

    private static Reason notAllowed(IncidentMove move) {
        return Reason.of("incident.refusal.not_allowed." + move.code());
    }
}
