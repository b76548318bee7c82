package io.mainstay.api;

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

    /**
     * Who reads.
     *
     * @param type the name of the record type, for labels
     * @param names what the referred records are called; null: not told
     */
    public record Reading(String type, Function<UUID, @Nullable String> names, Locale language) {}

    public void write(Values values, Collection<Field<?>> fields, Reading reading, ObjectNode to) {
        for (Field<?> field : fields) {
            JsonNode json = json(values, field, reading);
            if (field.storage() instanceof Field.Storage.Custom custom)
                custom(to).set(custom.key(), json);
            else to.set(field.name(), json);
        }
    }

    /** A value that history, or a stale edit, tells by its code. */
    public JsonNode ofCode(Field<?> field, @Nullable String code, Reading reading) {
        return code == null || code.isEmpty() ? NODES.nullNode() : of(field, code, reading);
    }

    public JsonNode reference(Target target, UUID id, Function<UUID, @Nullable String> names) {
        ObjectNode json = NODES.objectNode().put("id", id.toString());
        String name = names.apply(id);
        json.put(target == Target.TICKET ? "number" : "name", name);
        return json;
    }

    private static ObjectNode custom(ObjectNode to) {
        return to.get("custom") instanceof ObjectNode there ? there : to.putObject("custom");
    }

    private <T> JsonNode json(Values values, Field<T> field, Reading reading) {
        T value = values.get(field);
        return switch (value) {
            case null -> NODES.nullNode();
            case Integer number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            default -> of(field, field.type().toCode(values.require(field)), reading);
        };
    }

    private JsonNode of(Field<?> field, String code, Reading reading) {
        return switch (field.type()) {
            case FieldType.Whole ignored -> NODES.numberNode(Integer.parseInt(code));
            case FieldType.Flag ignored -> NODES.booleanNode(Boolean.parseBoolean(code));
            case FieldType.Choice<?> ignored -> choice(field, code, reading);
            case FieldType.Listed ignored -> choice(field, code, reading);
            case FieldType.Reference reference -> reference(reference.target(), UUID.fromString(code), reading.names());
            case FieldType.Text ignored -> NODES.stringNode(code);
            case FieldType.Moment ignored -> NODES.stringNode(code);
            case FieldType.Day ignored -> NODES.stringNode(code);
        };
    }

    private ObjectNode choice(Field<?> field, String code, Reading reading) {
        return NODES.objectNode()
                .put("code", code)
                .put("label", labels.of(reading.type(), field, code, reading.language()));
    }
}
