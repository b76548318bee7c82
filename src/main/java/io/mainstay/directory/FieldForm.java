package io.mainstay.directory;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A posted form of a record's fields. Beside each field stands hidden what it was when the form was made, so that only
 * what the person changed is written, and a collision with somebody else's change is noticed.
 */
final class FieldForm {

    private static final String WAS = "was.";

    private final List<Field<?>> fields;
    private final HttpServletRequest request;
    private final List<Reason> unreadable = new ArrayList<>();

    FieldForm(List<Field<?>> fields, HttpServletRequest request) {
        this.fields = fields;
        this.request = request;
    }

    /** The form for a record as it is. */
    static Form of(Values values, List<Field<?>> fields) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            String code = values.code(field);
            shown.put(field.name(), code == null ? "" : code);
            shown.put(WAS + field.name(), code == null ? "" : code);
        }
        return Form.of(shown);
    }

    /** What was seen and what is meant. @throws Refusal if a value cannot be read */
    Draft draft() {
        Values.Builder seen = Values.builder();
        for (Field<?> field : fields) see(field, seen);
        Draft draft = new Draft(seen.build());
        for (Field<?> field : fields) mean(field, draft);
        if (!unreadable.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, unreadable);
        return draft;
    }

    /** The form again, with what is wrong. */
    Form refused(Refusal refusal) {
        return Form.sent(request).refused(refusal);
    }

    /** The form again after a collision: whoever now insists writes over what is there. */
    Form refused(Refusal refusal, Values now) {
        if (refusal.kind() != Refusal.Kind.STALE) return refused(refusal);
        Map<String, String> values = new LinkedHashMap<>(Form.sent(request).values());
        of(now, fields).values().forEach((name, value) -> {
            if (name.startsWith(WAS)) values.put(name, value);
        });
        return Form.of(values).refused(refusal);
    }

    private <T> void see(Field<T> field, Values.Builder seen) {
        try {
            seen.set(field, parse(field, request.getParameter(WAS + field.name())));
        } catch (IllegalArgumentException e) {
            unreadable.add(Reason.at(field, "people.refusal.form"));
        }
    }

    private <T> void mean(Field<T> field, Draft draft) {
        String sent = request.getParameter(field.name());
        if (sent == null && field.type() instanceof FieldType.Flag) sent = "false";
        if (sent == null) return;
        try {
            draft.set(field, parse(field, sent));
        } catch (IllegalArgumentException e) {
            unreadable.add(
                    field.type() instanceof FieldType.Text text
                            ? Reason.at(field, "refusal.too_long", text.maxLength())
                            : Reason.at(field, "people.refusal.unknown"));
        }
    }

    private static <T> @Nullable T parse(Field<T> field, @Nullable String code) {
        return code == null || code.isBlank() ? null : field.type().fromCode(code.strip());
    }
}
