package io.mainstay.incident;

import io.mainstay.record.Field;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names.Named;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Turn;
import io.mainstay.web.Moments;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a list of incidents. */
record IncidentRow(Values values, FieldTexts fields, boolean unread) {

    String number() {
        return values.require(TicketFields.NUMBER);
    }

    UUID id() {
        return values.require(TicketFields.ID);
    }

    String title() {
        return values.require(TicketFields.TITLE);
    }

    <T> String text(Field<T> field) {
        return fields.value(field, values.get(field));
    }

    int priority() {
        return values.require(TicketFields.PRIORITY).ordinal() + 1;
    }

    IncidentState state() {
        return values.require(IncidentFields.STATE);
    }

    String mark() {
        return IncidentMarks.of(state());
    }

    boolean isCallerVip() {
        Named caller = fields.names().get(values.get(TicketFields.CALLER));
        return caller != null && caller.vip();
    }

    boolean isOurs() {
        return values.get(TicketFields.TURN) == Turn.OURS;
    }

    boolean isTakeable() {
        return state().isOpen() && values.get(TicketFields.ASSIGNEE) == null;
    }

    Instant opened() {
        return values.require(TicketFields.OPENED);
    }

    /** Whose turn it is, in a few words: "Caller replied 12 m", "Vendor until Thu". */
    String turn() {
        Moments moments = fields.moments();
        Turn turn = values.require(TicketFields.TURN);
        Instant since = values.require(TicketFields.TURN_AT);
        Instant replied = values.get(TicketFields.CALLER_REPLIED);
        Instant followUp = values.get(TicketFields.FOLLOW_UP);
        Instant promised = values.get(TicketFields.NEXT_UPDATE);
        if (replied != null) return text("replied", moments.shortly(replied));
        if (turn == Turn.OURS && promised != null && promised.isBefore(moments.now()))
            return text("promised", moments.shortly(promised));
        if (state() == IncidentState.NEW) return text("untouched", moments.shortly(opened()));
        return switch (turn) {
            case OURS, NOBODY -> "";
            case CALLER -> state() == IncidentState.RESOLVED ? "" : text("asked", moments.shortly(since));
            case VENDOR -> until("vendor", followUp, since);
            case OTHER -> until("hold." + holdReason(), followUp, since);
        };
    }

    private String until(String key, @Nullable Instant followUp, Instant since) {
        Moments moments = fields.moments();
        return followUp == null
                ? text(key + ".since", moments.shortly(since))
                : text(key + ".until", moments.clock(followUp));
    }

    private String holdReason() {
        HoldReason reason = values.get(IncidentFields.HOLD_REASON);
        return reason == null ? "" : reason.code();
    }

    private String text(String key, String argument) {
        return fields.moments().texts().text("incident.turn." + key, argument);
    }
}
