package io.mainstay.condition;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;

/** How the value of a custom field stands in the {@code custom} jsonb: numbers and flags as such, all else as code. */
final class CustomJson {

    private CustomJson() {}

    /** {@code {"key": value}}, for {@code custom @> …}. */
    static <T> String object(String key, Field<T> field, T value) {
        StringBuilder json = new StringBuilder("{");
        quote(key, json);
        json.append(':');
        String code = field.type().toCode(value);
        if (field.type() instanceof FieldType.Whole || field.type() instanceof FieldType.Flag) json.append(code);
        else quote(code, json);
        return json.append('}').toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        json.append('"');
    }
}
