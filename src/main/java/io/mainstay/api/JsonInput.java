package io.mainstay.api;

import io.mainstay.condition.References;
import io.mainstay.record.Coded;
import io.mainstay.record.FieldType;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON to a field's value. What the API writes, it also reads: choices and references may come as objects. */
final class JsonInput {

    /** What is wrong with one value. */
    static final class Bad extends Exception {
        private final String message;
        private final transient List<Object> arguments;

        Bad(String what, Object... arguments) {
            super(what, null, false, false);
            this.message = "api.refusal." + what;
            this.arguments = List.of(arguments);
        }

        Reason at(String path) {
            return new Reason(path, message, arguments);
        }
    }

    private static final int MOST_ITEMS = 1000;

    private JsonInput() {}

    static <T> List<T> list(FieldType<T> type, JsonNode json, References references) throws Bad {
        if (!json.isArray() || json.size() > MOST_ITEMS) throw new Bad("not_list", MOST_ITEMS);
        List<T> values = new ArrayList<>();
        for (JsonNode item : json) {
            T value = value(type, item, references);
            if (value == null) throw new Bad("not_list", MOST_ITEMS);
            values.add(value);
        }
        return values;
    }

    @SuppressWarnings("unchecked") // Each case answers the type that its FieldType stands for.
    static <T> @Nullable T value(FieldType<T> type, JsonNode json, References references) throws Bad {
        if (json.isNull()) return null;
        Object value = switch (type) {
            case FieldType.Text text -> text(json, text.maxLength());
            case FieldType.Whole whole -> whole(json, whole);
            case FieldType.Flag ignored -> flag(json);
            case FieldType.Moment moment -> parsed(moment, string(json, "not_moment"), "not_moment");
            case FieldType.Day day -> parsed(day, string(json, "not_day"), "not_day");
            case FieldType.Choice<?> choice -> choice(choice.choices(), json);
            case FieldType.Listed listed -> parsed(listed, code(json), "not_choice");
            case FieldType.Reference reference -> reference(reference.target(), json, references);
        };
        return (T) value;
    }

    private static String text(JsonNode json, int maxLength) throws Bad {
        String text = string(json, "not_text");
        if (text.length() > maxLength) throw new Bad("too_long", maxLength);
        return text;
    }

    private static Integer whole(JsonNode json, FieldType.Whole type) throws Bad {
        if (!json.isIntegralNumber()) throw new Bad("not_whole", type.min(), type.max());
        boolean fits = json.canConvertToInt() && json.intValue() >= type.min() && json.intValue() <= type.max();
        if (!fits) throw new Bad("not_whole", type.min(), type.max());
        return json.intValue();
    }

    private static Boolean flag(JsonNode json) throws Bad {
        if (!json.isBoolean()) throw new Bad("not_flag");
        return json.booleanValue();
    }

    private static <T> T parsed(FieldType<T> type, String code, String what) throws Bad {
        try {
            return type.fromCode(code);
        } catch (IllegalArgumentException e) {
            throw new Bad(what, shortened(code));
        }
    }

    /** By its code, as text or number, or by its name in lower case: {@code "2"}, {@code 2}, {@code "in_progress"}. */
    private static Object choice(Class<? extends Enum<?>> choices, JsonNode json) throws Bad {
        String code = code(json);
        for (Enum<?> constant : choices.getEnumConstants())
            if (((Coded) constant).code().equals(code) || constant.name().equalsIgnoreCase(code)) return constant;
        throw new Bad("not_choice", shortened(code));
    }

    private static String code(JsonNode json) throws Bad {
        JsonNode code = json.isObject() ? json.path("code") : json;
        if (code.isIntegralNumber()) return code.asString();
        return string(code, "not_choice");
    }

    private static UUID reference(Target target, JsonNode json, References references) throws Bad {
        JsonNode given = json;
        if (json.isObject()) {
            given = json.path("id");
            if (given.isMissingNode()) given = json.path(target == Target.TICKET ? "number" : "name");
        }
        String text = string(given, "not_reference").strip();
        UUID id = Ids.parse(text);
        if (id != null) return id;
        if (text.isEmpty() || text.length() > 300) throw new Bad("unknown_" + target.code(), shortened(text));
        List<UUID> found = references.find(target, text);
        if (found.isEmpty()) throw new Bad("unknown_" + target.code(), shortened(text));
        if (found.size() > 1) throw new Bad("ambiguous_reference", shortened(text));
        return found.getFirst();
    }

    /** Text that the database can store and compare. */
    private static String string(JsonNode json, String otherwise) throws Bad {
        if (!json.isString()) throw new Bad(otherwise, shortened(json.toString()));
        String text = json.stringValue();
        if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) throw new Bad("bad_character");
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) return true;
            i++;
        }
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
