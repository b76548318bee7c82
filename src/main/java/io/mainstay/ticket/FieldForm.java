package io.mainstay.ticket;

import io.mainstay.choice.Choices;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import io.mainstay.web.LocalMoments;
import io.mainstay.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form over declared fields: makes its inputs; {@link FieldEdits} reads them back.
 *
 * @param values the record as it is; none for a new one
 * @param input what was typed, by input name; empty at first
 */
public record FieldForm(FieldTexts texts, Values values, Map<String, String> input, List<Reason> problems) {

    /** Before the name of the input that holds what the field was when the form was made. */
    static final String BASE = "base.";

    private static final String STALE = "refusal.stale";

    /** What the references that were typed are called, to be shown again. */
    public static Names.Wanted wanted(List<Field<?>> fields, Map<String, String> input) {
        Names.Wanted wanted = new Names.Wanted();
        for (Field<?> field : fields)
            if (field.type() instanceof FieldType.Reference reference)
                wanted.add(reference.target(), Ids.parse(input.get(field.name())));
        return wanted;
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
                shownReference(field, Ids.parse(value)),
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
