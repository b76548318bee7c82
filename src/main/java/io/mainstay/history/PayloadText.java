package io.mainstay.history;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds and replaces text in the strings of a payload, however JSON escapes them. */
final class PayloadText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PayloadText() {}

    /** The payload with the replacement wherever the text stood; the very same string if it stood nowhere. */
    static String replace(String payload, String text, String replacement) {
        JsonNode root = JSON.readTree(payload);
        return replaceIn(root, text, replacement) ? root.toString() : payload;
    }

    private static boolean replaceIn(JsonNode node, String text, String replacement) {
        boolean found = false;
        if (node instanceof ObjectNode object) {
            for (String key : object.propertyNames().toArray(String[]::new)) {
                JsonNode value = object.path(key);
                if (holds(value, text)) object.put(key, value.asString().replace(text, replacement));
                found |= holds(value, text) || replaceIn(value, text, replacement);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.path(i);
                if (holds(value, text))
                    array.set(i, StringNode.valueOf(value.asString().replace(text, replacement)));
                found |= holds(value, text) || replaceIn(value, text, replacement);
            }
        }
        return found;
    }

    private static boolean holds(JsonNode value, String text) {
        return value.isString() && value.asString().contains(text);
    }
}
