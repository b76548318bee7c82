package io.mainstay.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field as somebody wants it.
 *
 * @param base what they saw when they began, or null if it was empty; only looked at if {@code checked}
 * @param checked whether a change by somebody else meanwhile makes this edit stale
 */
public record FieldEdit<T>(
        Field<T> field, @Nullable T value, @Nullable T base, boolean checked) {

    public static <T> FieldEdit<T> of(Field<T> field, @Nullable T value) {
        return new FieldEdit<>(field, value, null, false);
    }

    public static <T> FieldEdit<T> of(Field<T> field, @Nullable T value, @Nullable T base) {
        return new FieldEdit<>(field, value, base, true);
    }

    /** From the stable texts; empty means no value. @throws Refusal if a text is no value of the field */
    public static <T> FieldEdit<T> parse(Field<T> field, String code, @Nullable String base) {
        T value = parse(field, code);
        return base == null ? of(field, value) : of(field, value, parse(field, base));
    }

    /** @throws Refusal (stale, with the current and the wanted value) if the field changed meanwhile */
    public void applyTo(Draft draft) {
        T current = draft.before().get(field);
        if (checked && !Objects.equals(current, base) && !Objects.equals(current, value)) {
            throw new Refusal(
                    Refusal.Kind.STALE, Refusal.Reason.at(field, "refusal.stale", text(current), text(value)));
        }
        draft.set(field, value);
    }

    private static <T> @Nullable T parse(Field<T> field, String code) {
        if (code.isBlank()) return null;
        try {
            return field.type().fromCode(code.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "refusal.not_a_value", String.valueOf(e.getMessage()));
        }
    }

    private String text(@Nullable T value) {
        return value == null ? "" : field.type().toCode(value);
    }
}
