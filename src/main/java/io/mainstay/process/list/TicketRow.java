package io.mainstay.process.list;

import io.mainstay.record.Field;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names.Named;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One row of a list of tickets.
 *
 * @param internal whether the viewer reads its internal side; of others' tickets that concern them, only public fields
 */
public record TicketRow(Values values, FieldTexts fields, boolean unread, boolean internal) {

    /** Long texts are cut in a row; the record has them whole. */
    private static final int SHORT = 90;

    public String number() {
        return values.require(TicketFields.NUMBER);
    }

    public UUID id() {
        return values.require(TicketFields.ID);
    }

    public String title() {
        return values.require(TicketFields.TITLE);
    }

    /** The field's value, or empty text if there is none or the viewer may not read it. */
    public <T> String text(Field<T> field) {
        return reads(field) ? fields.value(field, values.get(field)) : "";
    }

    /** As {@link #text}, but days and moments in figures: a file is read later, and sorted. */
    String exported(Field<?> field) {
        Object value = values.get(field);
        if (value == null || !reads(field)) return "";
        return switch (value) {
            case Instant moment -> fields.moments().figures(moment);
            case LocalDate day -> day.toString();
            default -> text(field);
        };
    }

    /** As {@link #text}, on one line. */
    public String cell(Field<?> field) {
        String text = text(field);
        if (text.length() > SHORT) {
            int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
            text = text.substring(0, end) + "…";
        }
        return text.replaceAll("\\s+", " ");
    }

    public boolean reads(Field<?> field) {
        return internal || field.is(Field.Trait.PUBLIC);
    }

    public int priority() {
        return values.require(TicketFields.PRIORITY).ordinal() + 1;
    }

    public TicketState state() {
        return (TicketState) values.require(fields.type().state());
    }

    public boolean isCallerVip() {
        Named caller = fields.names().get(values.get(TicketFields.CALLER));
        return caller != null && caller.vip();
    }

    public boolean isTakeable() {
        return internal && state().isOpen() && values.get(TicketFields.ASSIGNEE) == null;
    }

    public Instant opened() {
        return values.require(TicketFields.OPENED);
    }
}
