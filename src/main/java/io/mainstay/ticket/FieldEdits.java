package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.web.LocalMoments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a submitted {@link FieldForm} asks for: edits that notice a change by somebody else. */
public final class FieldEdits {

    private FieldEdits() {}

    /** The edits that a submitted form asks for, among these fields. @throws Refusal if a text is no value */
    public static List<FieldEdit<?>> of(List<Field<?>> fields, Map<String, String> input, ZoneId zone) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        List<Reason> problems = new ArrayList<>();
        for (Field<?> field : fields) {
            String text = input.get(field.name());
            String base = input.get(FieldForm.BASE + field.name());
            if (text == null || isUntouched(field, text, base, zone)) continue;
            if (text.isBlank() && field.is(Field.Trait.REQUIRED)) problems.add(Reason.at(field, "refusal.required"));
            try {
                edits.add(edit(field, text, base, zone));
            } catch (Refusal refusal) {
                problems.addAll(refusal.reasons());
            }
        }
        if (!problems.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, problems);
        return edits;
    }

    /** What nobody touched is no edit, whatever others did to it. An input for moments knows minutes only. */
    private static boolean isUntouched(Field<?> field, String text, @Nullable String base, ZoneId zone) {
        if (base == null) return false;
        if (!(field.type() instanceof FieldType.Moment moment))
            return lines(text).equals(lines(base));
        return text.equals(base.isEmpty() ? "" : LocalMoments.format(moment.fromCode(base), zone));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    @SuppressWarnings("unchecked") // A field of type Moment is a Field<Instant>.
    private static FieldEdit<?> edit(Field<?> field, String text, @Nullable String base, ZoneId zone) {
        if (!(field.type() instanceof FieldType.Moment)) return FieldEdit.parse(field, text, base);
        Field<Instant> moment = (Field<Instant>) field;
        Instant value = LocalMoments.parse(moment, text, zone);
        if (base == null) return FieldEdit.of(moment, value);
        return FieldEdit.of(moment, value, base.isEmpty() ? null : moment.type().fromCode(base));
    }
}
