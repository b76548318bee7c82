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

/**
 * One row of a list of incidents.
 *
 * @param internal whether the viewer reads its internal side; of others' tickets that concern them, only public fields
 */
record IncidentRow(Values values, FieldTexts fields, boolean unread, boolean internal) {

    /** Long texts are cut in a row; the record has them whole. */
    private static final int SHORT = 90;

    String number() {
        return values.require(TicketFields.NUMBER);
    }

    UUID id() {
        return values.require(TicketFields.ID);
    }

    String title() {
        return values.require(TicketFields.TITLE);
    }

    /** The field's value, or empty text if there is none or the viewer may not read it. */
    <T> String text(Field<T> field) {
        return reads(field) ? fields.value(field, values.get(field)) : "";
    }

    /** As {@link #text}, on one line. */
    String cell(Field<?> field) {
        String text = text(field);
        if (text.length() > SHORT) {
            int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
            text = text.substring(0, end) + "…";
        }
        return text.replaceAll("\\s+", " ");
    }

    boolean reads(Field<?> field) {
        return internal || field.is(Field.Trait.PUBLIC);
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
        return internal && values.get(TicketFields.TURN) == Turn.OURS;
    }

    boolean isTakeable() {
        return internal && state().isOpen() && values.get(TicketFields.ASSIGNEE) == null;
    }

    Instant opened() {
        return values.require(TicketFields.OPENED);
    }

    /** Whose turn it is, in a few words: "Caller replied 12 m", "Vendor until Thu". */
    String turn() {
        if (!internal) return "";
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
                : text(key + ".until", moments.until(followUp));
    }

    private String holdReason() {
        HoldReason reason = values.get(IncidentFields.HOLD_REASON);
        return reason == null ? "" : reason.code();
    }

    private String text(String key, String argument) {
        return fields.moments().texts().text("incident.turn." + key, argument);
    }
}
