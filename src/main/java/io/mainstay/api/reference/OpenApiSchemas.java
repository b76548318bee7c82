package io.mainstay.api.reference;

import io.mainstay.api.ApiDescription;
import io.mainstay.api.Labels;
import io.mainstay.api.Operation;
import io.mainstay.api.Property;
import io.mainstay.api.Shape;
import io.mainstay.choice.Choices;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.FieldType;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas from the declarations of fields: what is answered, and what may be sent. */
@Component
class OpenApiSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Labels labels;
    private final Choices choices;

    OpenApiSchemas(Labels labels, Choices choices) {
        this.labels = labels;
        this.choices = choices;
    }

    static ObjectNode reference(String schema) {
        return NODES.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    static ObjectNode list(JsonNode item) {
        ObjectNode list = type("object");
        ObjectNode properties = list.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", item);
        properties.set("next", nullable("string").put("description", "The address of the next page"));
        return list;
    }

    ObjectNode of(List<ApiDescription> descriptions) {
        ObjectNode schemas = NODES.objectNode();
        OpenApiBasics.addTo(schemas);
        for (ApiDescription description : descriptions) {
            OpenApiBasics.add(description.answers(), schemas);
            for (ApiDescription.Schema one : description.schemas()) schemas.set(one.name(), answered(one));
            for (Operation operation : description.operations()) {
                Shape shape = operation.body();
                if (shape != null) schemas.set(shape.name(), sent(shape));
            }
        }
        return schemas;
    }

    private ObjectNode answered(ApiDescription.Schema schema) {
        ObjectNode object = type("object");
        ObjectNode properties = object.putObject("properties");
        properties.set("id", type("string").put("format", "uuid"));
        for (Field<?> field : schema.fields()) {
            if (field.is(Trait.HIDDEN)) continue;
            ObjectNode property = answered(field.type());
            property.put("description", describe(schema.type(), field));
            place(field.name(), property, properties);
        }
        properties.set("version", type("integer").put("description", "Moves with every change of a field; the ETag."));
        return object;
    }

    private ObjectNode answered(FieldType<?> type) {
        return switch (type) {
            case FieldType.Choice<?> ignored -> OpenApiBasics.nullable(reference("Choice"));
            case FieldType.Listed ignored -> OpenApiBasics.nullable(reference("Choice"));
            case FieldType.Reference ignored -> OpenApiBasics.nullable(reference("Reference"));
            case FieldType.Text ignored -> nullable("string");
            case FieldType.Whole ignored -> nullable("integer");
            case FieldType.Flag ignored -> nullable("boolean");
            case FieldType.Moment ignored -> nullable("string").put("format", "date-time");
            case FieldType.Day ignored -> nullable("string").put("format", "date");
        };
    }

    private ObjectNode sent(Shape shape) {
        ObjectNode object = type("object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (Property<?> property : shape.properties()) {
            if (property.isComputed()) continue;
            ObjectNode type = sent(property.type());
            ObjectNode sent = property.isMany() ? type("array").set("items", type) : type;
            place(property.name(), sent, properties);
            if (property.required()) required.add(property.name());
        }
        if (!required.isEmpty()) object.set("required", required);
        return object;
    }

    private ObjectNode sent(FieldType<?> type) {
        return switch (type) {
            case FieldType.Text text -> nullable("string").put("maxLength", text.maxLength());
            case FieldType.Whole whole ->
                nullable("integer").put("minimum", whole.min()).put("maximum", whole.max());
            case FieldType.Flag ignored -> nullable("boolean");
            case FieldType.Moment ignored -> nullable("string").put("format", "date-time");
            case FieldType.Day ignored -> nullable("string").put("format", "date");
            case FieldType.Choice<?> choice -> described("ChoiceInput", codes(choice));
            case FieldType.Listed listed -> described("ChoiceInput", codes(listed));
            case FieldType.Reference reference ->
                described("ReferenceInput", "A " + reference.target().code() + ".");
        };
    }

    private String describe(String type, Field<?> field) {
        String label = labels.of(type, field, Locale.ENGLISH);
        String codes = switch (field.type()) {
            case FieldType.Choice<?> choice -> " Codes: " + codes(type, field, choice) + ".";
            case FieldType.Listed listed -> " " + codes(listed);
            default -> "";
        };
        return label + "." + codes + (field.is(Trait.PUBLIC) ? "" : " Not for requesters.");
    }

    private String codes(String type, Field<?> field, FieldType.Choice<?> choice) {
        StringBuilder codes = new StringBuilder();
        for (Enum<?> constant : choice.choices().getEnumConstants()) {
            String code = ((Coded) constant).code();
            if (!codes.isEmpty()) codes.append(", ");
            codes.append(code).append(" ").append(labels.of(type, field, code, Locale.ENGLISH));
        }
        return codes.toString();
    }

    private static String codes(FieldType.Choice<?> choice) {
        StringBuilder codes = new StringBuilder("Codes: ");
        for (Enum<?> constant : choice.choices().getEnumConstants()) {
            String separator = codes.charAt(codes.length() - 2) == ':' ? "" : ", ";
            codes.append(separator).append(((Coded) constant).code());
            codes.append(" (").append(constant.name().toLowerCase(Locale.ROOT)).append(")");
        }
        return codes.append(".").toString();
    }

    private String codes(FieldType.Listed listed) {
        List<String> codes =
                choices.of(listed.set()).stream().map(Choices.Choice::code).toList();
        return "Codes: " + String.join(", ", codes) + ".";
    }

    private static void place(String name, ObjectNode property, ObjectNode properties) {
        if (!name.startsWith("custom.")) {
            properties.set(name, property);
            return;
        }
        ObjectNode custom = properties.get("custom") instanceof ObjectNode there
                ? there
                : properties.putObject("custom").put("type", "object");
        ObjectNode inside =
                custom.get("properties") instanceof ObjectNode there ? there : custom.putObject("properties");
        inside.set(name.substring("custom.".length()), property);
    }

    private static ObjectNode described(String schema, String description) {
        return reference(schema).put("description", description);
    }

    private static ObjectNode type(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode nullable(String type) {
        ObjectNode node = NODES.objectNode();
        node.putArray("type").add(type).add("null");
        return node;
    }
}
