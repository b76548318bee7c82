package io.mainstay.api;

import io.mainstay.condition.References;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON object that a request brought; a handler takes it as a parameter. An empty body is an empty object. */
public final class Body {

    private static final String CUSTOM = "custom";

    private final JsonNode object;
    private final References references;

    Body(JsonNode object, References references) {
        this.object = object;
        this.references = references;
    }

    /** @throws Refusal naming every property that is unknown, missing, computed or of a wrong type */
    public Given as(Shape shape) {
        Map<Property<?>, @Nullable Object> values = new IdentityHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        object.properties().forEach(one -> {
            if (one.getKey().equals(CUSTOM) && one.getValue().isObject())
                one.getValue()
                        .properties()
                        .forEach(custom ->
                                take(shape, CUSTOM + "." + custom.getKey(), custom.getValue(), values, reasons));
            else take(shape, one.getKey(), one.getValue(), values, reasons);
        });
        for (Property<?> property : shape.properties())
            if (property.required() && values.get(property) == null && isSilentAbout(property, reasons))
                reasons.add(new Reason(property.name(), "refusal.required", List.of()));
        if (!reasons.isEmpty()) throw new Refusal(Refusal.Kind.INVALID, reasons);
        return new Given(values);
    }

    /** For a resource that takes no input: anything sent is refused. */
    public void nothing() {
        as(Shape.NOTHING);
    }

    private void take(
            Shape shape, String path, JsonNode json, Map<Property<?>, @Nullable Object> to, List<Reason> reasons) {
        Property<?> property = shape.find(path);
        if (property == null) {
            reasons.add(new Reason(shortened(path), "api.refusal.unknown_field", List.of(shortened(path))));
            return;
        }
        if (property.isComputed()) {
            reasons.add(new Reason(path, "refusal.computed", List.of(path)));
            return;
        }
        try {
            Object value = property.isMany()
                    ? JsonInput.list(property.type(), json, references)
                    : JsonInput.value(property.type(), json, references);
            to.put(property, value);
        } catch (JsonInput.Bad bad) {
            reasons.add(bad.at(path));
        }
    }

    private static boolean isSilentAbout(Property<?> property, List<Reason> reasons) {
        return reasons.stream().noneMatch(reason -> property.name().equals(reason.field()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
