package io.mainstay.people;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's own keyboard shortcuts.
 *
 * @param off whether single keys do nothing at all
 * @param chosen the key that was chosen instead of a default one
 */
public record Keys(boolean off, Map<String, String> chosen) {

    public static final Keys DEFAULT = new Keys(false, Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As pages and the database know it: {@code {"off": false, "map": {"r": "z"}}}. */
    public String json() {
        ObjectNode keys = JSON.createObjectNode().put("off", off);
        ObjectNode map = keys.putObject("map");
        new TreeMap<>(chosen).forEach(map::put);
        return keys.toString();
    }

    static Keys parse(String json) {
        JsonNode keys = JSON.readTree(json);
        Map<String, String> chosen = new TreeMap<>();
        keys.path("map")
                .properties()
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue().asString()));
        return new Keys(keys.path("off").asBoolean(false), chosen);
    }
}
