package io.mainstay.record;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The {@code custom} jsonb column: one key a field; whole numbers and flags as JSON's own, everything else as code. */
public final class CustomValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CustomValues() {}

    static void read(@Nullable String json, Collection<Field<?>> fields, Values.Builder into) {
        if (json == null || json.length() <= 2) return;
        JsonNode object = JSON.readTree(json);
        for (Field<?> field : fields) {
            JsonNode value = object.get(((Field.Storage.Custom) field.storage()).key());
            if (value != null && !value.isNull()) put(field, value.asString(), into);
        }
    }

    private static <T> void put(Field<T> field, String code, Values.Builder into) {
        into.set(field, field.type().fromCode(code));
    }

    /** The JSON object of the custom fields among the given ones; a field without value becomes null. */
    public static String write(Draft draft, Collection<Field<?>> fields) {
        ObjectNode object = JSON.createObjectNode();
        for (Field<?> field : fields) {
            if (field.storage() instanceof Field.Storage.Custom custom) put(object, custom.key(), field, draft);
        }
        return object.toString();
    }

    private static <T> void put(ObjectNode object, String key, Field<T> field, Draft draft) {
        switch (draft.get(field)) {
            case null -> object.putNull(key);
            case Integer whole -> object.put(key, whole);
            case Boolean flag -> object.put(key, flag);
            default -> object.put(key, field.type().toCode(draft.require(field)));
        }
    }
}
