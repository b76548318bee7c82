package io.mainstay.api;

import io.mainstay.history.Entry;
import io.mainstay.history.HistoryKind;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record's fields as they were at an earlier version, from its history: what a client saw that names the version. */
public final class Seen {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Seen() {}

    /**
     * The code of a field at that version, or empty text.
     *
     * @param now the record as it was read before its history
     */
    public static Function<Field<?>, String> at(int version, Values now, List<Entry> history) {
        Map<String, String> before = new HashMap<>();
        for (Entry entry : history) {
            String payload = entry.payload();
            if (entry.kind() != HistoryKind.CHANGED || payload == null) continue;
            JsonNode change = JSON.readTree(payload);
            if (change.path("version").asInt(0) <= version) continue;
            change.path("changes")
                    .properties()
                    .forEach(one -> before.putIfAbsent(
                            one.getKey(), one.getValue().path(0).asString("")));
        }
        return field -> {
            String changed = before.get(field.name());
            return changed != null ? changed : orEmpty(now.code(field));
        };
    }

    /** A field that a version changed, with its codes or empty text. */
    public record Change(String field, String before, String after) {}

    /** What was changed to make that version. */
    public static List<Change> changes(int version, List<Entry> history) {
        List<Change> changes = new ArrayList<>();
        for (Entry entry : history) {
            String payload = entry.payload();
            if (entry.kind() != HistoryKind.CHANGED || payload == null) continue;
            JsonNode change = JSON.readTree(payload);
            if (change.path("version").asInt(0) != version) continue;
            change.path("changes")
                    .properties()
                    .forEach(one -> changes.add(new Change(
                            one.getKey(),
                            one.getValue().path(0).asString(""),
                            one.getValue().path(1).asString(""))));
        }
        return changes;
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }
}
