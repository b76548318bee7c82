package io.mainstay.api;

import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values as JSON, from the declarations of their fields: choices as {@code {code, label}}, references as {@code {id,
 * name}} (tickets: {@code {id, number}}), instants in UTC, custom fields under {@code custom}, no value as null.
 */
@Component
public class RecordJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Labels labels;

    RecordJson(Labels labels) {
        this.labels = labels;
    }

    /** @param names what the referred records are called; null: not told */
    public void write(
            Values values,
            Collection<Field<?>> fields,
            Function<UUID, @Nullable String> names,
            Locale language,
            ObjectNode to) {
        for (Field<?> field : fields) {
            JsonNode json = json(values, field, names, language);
            if (field.storage() instanceof Field.Storage.Custom custom) custom(to).set(custom.key(), json);
            else to.set(field.name(), json);
        }
    }

    /** A value that history, or a stale edit, tells by its code. */
    public JsonNode ofCode(
            Field<?> field, @Nullable String code, Function<UUID, @Nullable String> names, Locale language) {
        if (code == null || code.isEmpty()) return NODES.nullNode();
        return of(field.type(), code, names, language);
    }

    public JsonNode reference(Target target, UUID id, Function<UUID, @Nullable String> names) {
        ObjectNode json = NODES.objectNode().put("id", id.toString());
        String name = names.apply(id);
        json.put(target == Target.TICKET ? "number" : "name", name);
        return json;
    }

    /** One of a closed set, as every choice is written. */
    public <E extends Enum<E> & Coded> JsonNode choice(E constant, Locale language) {
        return choice(constant.code(), labels.of(constant, language));
    }

    private static ObjectNode custom(ObjectNode to) {
        return to.get("custom") instanceof ObjectNode there ? there : to.putObject("custom");
    }

    private <T> JsonNode json(
            Values values, Field<T> field, Function<UUID, @Nullable String> names, Locale language) {
        T value = values.get(field);
        if (value == null) return NODES.nullNode();
        return switch (value) {
            case Integer number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            default -> of(field.type(), field.type().toCode(value), names, language);
        };
    }

    private JsonNode of(FieldType<?> type, String code, Function<UUID, @Nullable String> names, Locale language) {
        return switch (type) {
            case FieldType.Whole ignored -> NODES.numberNode(Integer.parseInt(code));
            case FieldType.Flag ignored -> NODES.booleanNode(Boolean.parseBoolean(code));
            case FieldType.Choice<?> choice -> choice(code, labels.of(choice.choices(), code, language));
            case FieldType.Listed listed -> choice(code, labels.of(listed, code, language));
            case FieldType.Reference reference -> reference(reference.target(), UUID.fromString(code), names);
            case FieldType.Text ignored -> NODES.stringNode(code);
            case FieldType.Moment ignored -> NODES.stringNode(code);
            case FieldType.Day ignored -> NODES.stringNode(code);
        };
    }

    private static ObjectNode choice(String code, String label) {
        return NODES.objectNode().put("code", code).put("label", label);
    }
}
