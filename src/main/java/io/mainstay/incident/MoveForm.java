package io.mainstay.incident;

import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.ticket.FieldTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of a move that needs something said: what was typed, and what is wrong with it.
 *
 * @param peeked whether it was opened beside a list
 * @param input by the names of the inputs
 */
record MoveForm(
        IncidentMove move,
        Incident incident,
        boolean peeked,
        FieldTexts fields,
        Map<String, String> input,
        List<Reason> problems) {

    MoveForm refused(Refusal refusal) {
        return new MoveForm(move, incident, peeked, fields, input, refusal.reasons());
    }

    String path() {
        return "/incidents/" + incident.number() + "/" + move.resource() + (peeked ? "?peek=true" : "");
    }

    String value(String name) {
        return input.getOrDefault(name, "");
    }

    /** What is wrong with an input, or null. */
    @Nullable
    String error(String name) {
        return problems.stream()
                .filter(reason -> name.equals(reason.field()))
                .map(this::text)
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with the whole, or null. */
    @Nullable
    String error() {
        return problems.stream()
                .filter(reason -> reason.field() == null)
                .map(this::text)
                .findFirst()
                .orElse(null);
    }

    private String text(Reason reason) {
        return fields.moments()
                .texts()
                .text(reason.message(), reason.arguments().toArray());
    }
}
