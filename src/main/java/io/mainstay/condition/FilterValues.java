package io.mainstay.condition;

import io.mainstay.condition.Condition.Order;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the values of terms by the type of their field. */
final class FilterValues {

    /** A value that cannot be read: the end of a problem's key, and its arguments. */
    static final class Bad extends Exception {
        private final String what;
        private final transient Object[] arguments;

        Bad(String what, Object... arguments) {
            super(what, null, false, false);
            this.what = what;
            this.arguments = arguments;
        }

        String what() {
            return what;
        }

        Object[] arguments() {
            return arguments;
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final References references;
    private final FilterChoices choices;

    FilterValues(FilterLanguage language) {
        this.references = language.references();
        this.choices = new FilterChoices(language.choices());
    }

    Condition equal(Field<?> field, FilterValue value) throws Bad {
        int dots = value.quoted() ? -1 : value.literal().indexOf("..");
        if (dots >= 0 && (Condition.isTime(field) || Condition.isOrdered(field)))
            return range(
                    field, value.literal().substring(0, dots), value.literal().substring(dots + 2));
        return switch (field.type()) {
            case FieldType.Moment moment -> during(field, time(value.literal()));
            case FieldType.Day day -> during(field, time(value.literal()));
            case FieldType.Reference reference -> reference(field, reference.target(), value);
            case FieldType.Text text -> typed(field, value.literal());
            case FieldType.Whole whole -> typed(field, value.literal());
            case FieldType.Flag flag -> typed(field, flagCode(value.literal()));
            case FieldType.Choice<?> choice -> typed(field, choices.code(field, value.literal()));
            case FieldType.Listed listed -> typed(field, choices.code(field, value.literal()));
        };
    }

    Condition ordered(Field<?> field, Order order, FilterValue value) throws Bad {
        return ordered(field, order, value.literal());
    }

    private Condition ordered(Field<?> field, Order order, String text) throws Bad {
        if (Condition.isTime(field)) return new Condition.Timed(field, order, time(text));
        String code = field.type() instanceof FieldType.Whole ? text : choices.code(field, text);
        return typedOrdered(field, order, code);
    }

    private Condition range(Field<?> field, String from, String to) throws Bad {
        if (from.isEmpty() && to.isEmpty()) throw new Bad("missing_value");
        if (from.isEmpty()) return ordered(field, Order.AT_MOST, to);
        if (to.isEmpty()) return ordered(field, Order.AT_LEAST, from);
        if (Condition.isTime(field)) return new Condition.Between(field, time(from), time(to));
        return Condition.and(ordered(field, Order.AT_LEAST, from), ordered(field, Order.AT_MOST, to));
    }

    /** A shift by itself is the time between it and now: {@code opened:-7d}. */
    private static Condition during(Field<?> field, When when) {
        if (!(when instanceof When.Shift shift) || shift.amount() == 0) return new Condition.Between(field, when, when);
        return shift.amount() < 0
                ? new Condition.Between(field, when, When.Shift.NOW)
                : new Condition.Between(field, When.Shift.NOW, when);
    }

    private static When time(String text) throws Bad {
        return FilterTimes.parse(text).orElseThrow(() -> new Bad("bad_time", text));
    }

    private static String flagCode(String text) throws Bad {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes" -> "true";
            case "false", "no" -> "false";
            default -> throw new Bad("bad_flag", text);
        };
    }

    @SuppressWarnings("unchecked") // The type of a Reference field's values is UUID.
    private Condition reference(Field<?> field, Target target, FilterValue value) throws Bad {
        Field<UUID> reference = (Field<UUID>) field;
        boolean mine = value.isWord("me") && target == Target.PERSON
                || (value.isWord("my_teams") || value.isWord("mine")) && target == Target.TEAM;
        if (mine) return new Condition.Mine(reference);
        String text = value.literal();
        if (!value.quoted() && ID.matcher(text).matches()) return Condition.equal(reference, UUID.fromString(text));
        List<UUID> found = references.find(target, text);
        if (found.isEmpty()) throw new Bad("unknown_" + target.code(), text);
        if (found.size() > 1) throw new Bad("ambiguous_reference", text, found.size());
        return Condition.equal(reference, found.getFirst());
    }

    private static <T> Condition typed(Field<T> field, String code) throws Bad {
        return Condition.equal(field, value(field, code));
    }

    private static <T> Condition typedOrdered(Field<T> field, Order order, String code) throws Bad {
        return new Condition.Ordered<>(field, order, value(field, code));
    }

    private static <T> T value(Field<T> field, String code) throws Bad {
        try {
            return field.type().fromCode(code);
        } catch (IllegalArgumentException e) {
            if (field.type() instanceof FieldType.Whole whole)
                throw new Bad("bad_number", code, whole.min(), whole.max());
            throw new Bad("bad_value", code, field.name());
        }
    }

    /** The word by which the filter language writes a choice: its name where the code is a mere number. */
    static String word(Coded value, boolean numeric) {
        return numeric && value instanceof Enum<?> constant
                ? constant.name().toLowerCase(java.util.Locale.ROOT)
                : value.code();
    }
}
