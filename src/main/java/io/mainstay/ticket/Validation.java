package io.mainstay.ticket;

import io.mainstay.choice.Choices;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The validate phase: what every changed field must satisfy by its declaration. All faults are told at once. */
@Component
public class Validation {

    private final Choices choices;

    Validation(Choices choices) {
        this.choices = choices;
    }

    /** @throws Refusal naming every field at fault */
    public void check(Draft draft, Collection<Field<?>> fields) {
        List<Reason> reasons = new ArrayList<>();
        for (Field<?> field : fields) {
            Object value = draft.get(field);
            if (value == null || value instanceof String text && text.isBlank()) {
                // An added field may be required later than there are records: it may only not be emptied.
                boolean missing = !field.isCustom() || draft.changes(field);
                if (field.is(Field.Trait.REQUIRED) && missing) reasons.add(Reason.at(field, "refusal.required"));
            } else if (draft.changes(field)) {
                checkValue(field, value, reasons);
            }
        }
        if (!reasons.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reasons);
    }

    private void checkValue(Field<?> field, Object value, List<Reason> reasons) {
        switch (field.type()) {
            case FieldType.Text text -> {
                if (((String) value).length() > text.maxLength())
                    reasons.add(Reason.at(field, "refusal.too_long", text.maxLength()));
                if (((String) value).indexOf('\0') >= 0) reasons.add(Reason.at(field, "refusal.control_character"));
            }
            case FieldType.Listed listed -> {
                if (!choices.isActive(listed.set(), (String) value))
                    reasons.add(Reason.at(field, "refusal.no_choice", value));
            }
            case FieldType.Whole whole -> {
                int number = (Integer) value;
                if (number < whole.min() || number > whole.max())
                    reasons.add(Reason.at(field, "refusal.out_of_range", whole.min(), whole.max()));
            }
            default -> {
                // Every value of the other types is valid; references are checked with one query.
            }
        }
    }
}
