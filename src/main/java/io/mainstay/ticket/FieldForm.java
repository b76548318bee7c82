package io.mainstay.ticket;

import io.mainstay.choice.Choices;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.FieldType;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import io.mainstay.web.LocalMoments;
import io.mainstay.web.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form over declared fields: makes its inputs, and reads them back as edits that notice a change by somebody else.
 *
 * @param values the record as it is; none for a new one
 * @param input what was typed, by input name; empty at first
 */
public record FieldForm(FieldTexts texts, Values values, Map<String, String> input, List<Reason> problems) {

    private static final String BASE = "base.";
    private static final String STALE = "refusal.stale";

    /** The edits that a submitted form asks for, among these fields. @throws Refusal if a text is no value */
    public static List<FieldEdit<?>> edits(List<Field<?>> fields, Map<String, String> input, ZoneId zone) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        List<Reason> problems = new ArrayList<>();
        for (Field<?> field : fields) {
            String text = input.get(field.name());
            String base = input.get(BASE + field.name());
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

    /** What the references that were typed are called, to be shown again. */
    public static Names.Wanted wanted(List<Field<?>> fields, Map<String, String> input) {
        Names.Wanted wanted = new Names.Wanted();
        for (Field<?> field : fields) {
            if (field.type() instanceof FieldType.Reference reference)
                wanted.add(reference.target(), id(input.get(field.name())));
        }
        return wanted;
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.length() != 36) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public List<FieldInput> inputs(List<Field<?>> fields) {
        return fields.stream().map(this::input).toList();
    }

    /** What is wrong with the whole, or with fields that the form does not show. */
    public List<String> otherProblems(List<Field<?>> fields) {
        return problems.stream()
                .filter(reason ->
                        fields.stream().noneMatch(field -> field.name().equals(reason.field())))
                .map(this::text)
                .toList();
    }

    private String shownReference(Field<?> field, @Nullable UUID id) {
        return id != null && field.type() instanceof FieldType.Reference ? texts.code(field, id.toString()) : "";
    }

    public <T> FieldInput input(Field<T> field) {
        String base = code(field);
        String typed = input.get(field.name());
        String value = typed != null ? typed : shownValue(field, base);
        return new FieldInput(
                field.name(),
                texts.label(field),
                kind(field.type()),
                value,
                shownReference(field, id(value)),
                isStale(field) ? base : input.getOrDefault(BASE + field.name(), base),
                options(field),
                field.type() instanceof FieldType.Reference reference ? picks(reference.target()) : "",
                error(field),
                field.is(Field.Trait.REQUIRED),
                field.type() instanceof FieldType.Text text ? text.maxLength() : 0);
    }

    /** A ticket refers to others of its own type. */
    private String picks(Target target) {
        return target == Target.TICKET ? "/pick/tickets?type=" + texts.type().name() : "/pick/" + target.code();
    }

    private <T> String code(Field<T> field) {
        String code = values.code(field);
        return code == null ? "" : code;
    }

    private String shownValue(Field<?> field, String code) {
        if (!(field.type() instanceof FieldType.Moment moment) || code.isEmpty()) return code;
        return LocalMoments.format(moment.fromCode(code), texts.moments().zone());
    }

    private static FieldInput.Kind kind(FieldType<?> type) {
        return switch (type) {
            case FieldType.Text text -> text.multiline() ? FieldInput.Kind.AREA : FieldInput.Kind.LINE;
            case FieldType.Whole ignored -> FieldInput.Kind.NUMBER;
            case FieldType.Flag ignored -> FieldInput.Kind.SELECT;
            case FieldType.Choice<?> ignored -> FieldInput.Kind.SELECT;
            case FieldType.Listed ignored -> FieldInput.Kind.SELECT;
            case FieldType.Moment ignored -> FieldInput.Kind.MOMENT;
            case FieldType.Day ignored -> FieldInput.Kind.DAY;
            case FieldType.Reference ignored -> FieldInput.Kind.PICK;
        };
    }

    private List<Option> options(Field<?> field) {
        return switch (field.type()) {
            case FieldType.Choice<?> choice ->
                Arrays.stream(choice.choices().getEnumConstants())
                        .map(constant -> ((Coded) constant).code())
                        .map(code -> new Option(code, texts.code(field, code)))
                        .toList();
            case FieldType.Flag ignored ->
                List.of(new Option("true", texts.code(field, "true")), new Option("false", texts.code(field, "false")));
            case FieldType.Listed listed ->
                texts.choices().of(listed.set()).stream()
                        .filter(Choices.Choice::active)
                        .map(choice -> new Option(choice.code(), texts.code(field, choice.code())))
                        .toList();
            default -> List.of();
        };
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(Field<?> field) {
        return problems.stream()
                .filter(reason -> field.name().equals(reason.field()))
                .map(reason -> text(field, reason))
                .findFirst()
                .orElse(null);
    }

    /** Seeing what it became, they may save again: then it is meant. */
    private boolean isStale(Field<?> field) {
        return problems.stream()
                .anyMatch(reason ->
                        field.name().equals(reason.field()) && reason.message().equals(STALE));
    }

    private String text(Field<?> field, Reason reason) {
        if (!reason.message().equals(STALE)) return text(reason);
        Object[] values = reason.arguments().stream()
                .map(code -> texts.code(field, code.toString()))
                .map(value -> value.isEmpty() ? "–" : value)
                .toArray();
        return texts.moments().texts().text(STALE, values);
    }

    private String text(Reason reason) {
        return texts.moments().texts().text(reason.message(), reason.arguments().toArray());
    }
}
