package io.mainstay.process.page;

import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.TicketMove;
import io.mainstay.ticket.TicketRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of a move that needs something said: what was typed, and what is wrong with it.
 *
 * @param page where the record's page is
 * @param peeked whether it was opened beside a list
 * @param input by the names of the inputs
 */
public record MoveForm(
        TicketMove move,
        TicketRecord record,
        String page,
        boolean peeked,
        FieldTexts fields,
        Map<String, String> input,
        List<Reason> problems) {

    MoveForm refused(Refusal refusal) {
        return new MoveForm(move, record, page, peeked, fields, input, refusal.reasons());
    }

    public String path() {
        return page + "/" + move.resource() + (peeked ? "?peek=true" : "");
    }

    /** The key of what the move is called. */
    public String name() {
        return fields.type().name() + ".move." + move.code();
    }

    public String value(String name) {
        return input.getOrDefault(name, "");
    }

    /** What was typed, or what the record says so far. */
    public String typedOr(Field<String> field) {
        String now = record.get(field);
        return input.getOrDefault(field.name(), now == null ? "" : now);
    }

    /** What is wrong with an input, or null. */
    public @Nullable String error(String name) {
        return problems.stream()
                .filter(reason -> name.equals(reason.field()))
                .map(this::text)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the whole, or with what the dialog has no input for. */
    public List<String> others(List<String> names) {
        return problems.stream()
                .filter(reason -> reason.field() == null || !names.contains(reason.field()))
                .map(this::text)
                .distinct()
                .toList();
    }

    private String text(Reason reason) {
        return fields.moments()
                .texts()
                .text(reason.message(), reason.arguments().toArray());
    }
}
