package io.mainstay.incident;

import io.mainstay.process.list.TicketRow;
import io.mainstay.record.Values;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Turn;
import io.mainstay.web.Moments;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose turn it is with an incident of a list. */
public record IncidentTurn(Values values, Moments moments) {

    public static boolean isOurs(TicketRow row) {
        return row.internal() && row.values().get(TicketFields.TURN) == Turn.OURS;
    }

    /** Whose turn it is, in a few words: "Caller replied 12 m", "Vendor until Thu". */
    public static String of(TicketRow row) {
        return row.internal() ? new IncidentTurn(row.values(), row.fields().moments()).words() : "";
    }

    private String words() {
        Turn turn = values.require(TicketFields.TURN);
        Instant since = values.require(TicketFields.TURN_AT);
        Instant replied = values.get(TicketFields.CALLER_REPLIED);
        Instant followUp = values.get(TicketFields.FOLLOW_UP);
        Instant promised = values.get(TicketFields.NEXT_UPDATE);
        if (replied != null) return text("replied", moments.shortly(replied));
        if (turn == Turn.OURS && promised != null && promised.isBefore(moments.now()))
            return text("promised", moments.shortly(promised));
        if (state() == IncidentState.NEW)
            return text("untouched", moments.shortly(values.require(TicketFields.OPENED)));
        return switch (turn) {
            case OURS, NOBODY -> "";
            case CALLER -> state() == IncidentState.RESOLVED ? "" : text("asked", moments.shortly(since));
            case VENDOR -> until("vendor", followUp, since);
            case OTHER -> until("hold." + holdReason(), followUp, since);
        };
    }

    private String until(String key, @Nullable Instant followUp, Instant since) {
        return followUp == null
                ? text(key + ".since", moments.shortly(since))
                : text(key + ".until", moments.until(followUp));
    }

    private IncidentState state() {
        return values.require(IncidentFields.STATE);
    }

    private String holdReason() {
        HoldReason reason = values.get(IncidentFields.HOLD_REASON);
        return reason == null ? "" : reason.code();
    }

    private String text(String key, String argument) {
        return moments.texts().text("incident.turn." + key, argument);
    }
}
