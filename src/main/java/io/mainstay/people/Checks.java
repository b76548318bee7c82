package io.mainstay.people;

import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a draft, so that a form shows everything at once. */
final class Checks {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()/ .\\-x#*]{3,}");

    private final Draft draft;
    private final List<Reason> reasons = new ArrayList<>();

    Checks(Draft draft) {
        this.draft = draft;
    }

    /** Strips texts, empties what is blank, and asks for required values. */
    Checks all(List<Field<?>> fields) {
        for (Field<?> field : fields) tidy(field);
        for (Field<?> field : fields) {
            boolean needed = field.is(Field.Trait.REQUIRED)
                    && (draft.changes(field) || draft.before().fields().isEmpty());
            if (needed && draft.get(field) == null) refuse(field, "refusal.required");
        }
        return this;
    }

    Checks email(Field<String> field) {
        return matches(field, EMAIL, "people.refusal.email");
    }

    Checks userName(Field<String> field) {
        return matches(field, USER_NAME, "people.refusal.user_name");
    }

    Checks phone(Field<String> field) {
        return matches(field, PHONE, "people.refusal.phone");
    }

    Checks zone(Field<String> field) {
        String value = changed(field);
        if (value == null) return this;
        try {
            ZoneId.of(value);
        } catch (DateTimeException e) {
            refuse(field, "people.refusal.zone");
        }
        return this;
    }

    void refuse(Field<?> field, String message, Object... arguments) {
        reasons.add(Reason.at(field, message, arguments));
    }

    void enforce() {
        if (!reasons.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reasons);
    }

    <T> @Nullable T changed(Field<T> field) {
        return draft.changes(field) ? draft.get(field) : null;
    }

    private Checks matches(Field<String> field, Pattern pattern, String message) {
        String value = changed(field);
        if (value != null && !pattern.matcher(value).matches()) refuse(field, message);
        return this;
    }

    private <T> void tidy(Field<T> field) {
        if (!draft.changes(field) || !(draft.get(field) instanceof String text)) return;
        String tidy = text.strip();
        try {
            draft.set(field, tidy.isEmpty() ? null : field.type().fromCode(tidy));
        } catch (IllegalArgumentException e) {
            refuse(field, "refusal.too_long", ((FieldType.Text) (FieldType<?>) field.type()).maxLength());
        }
        if (tidy.indexOf('\0') >= 0) refuse(field, "refusal.control_character");
    }
}
