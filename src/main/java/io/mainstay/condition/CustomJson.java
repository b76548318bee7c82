package io.mainstay.condition;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;

/** How the value of a custom field stands in the {@code custom} jsonb: numbers and flags as such, all else as code. */
final class CustomJson {

    private CustomJson() {}

    /** {@code {"key": value}}, for {@code custom @> …}. */
    static <T> String object(String key, Field<T> field, T value) {
        String code = field.type().toCode(value);
        boolean plain = field.type() instanceof FieldType.Whole || field.type() instanceof FieldType.Flag;
        return plain ? "{" + quoted(key) + ":" + code + "}" : object(key, code);
    }

    static String object(String key, String value) {
        return "{" + quoted(key) + ":" + quoted(value) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
            else json.append(c);
        }
        return json.append('"').toString();
    }
}
