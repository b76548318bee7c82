package io.mainstay.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry changed of its record's fields, as {@link Payloads#changed} wrote it. An entry whose payload was removed
 * tells nothing.
 *
 * @param version that it led to; 0 if nothing tells
 */
public record FieldChanges(Entry entry, int version, List<Change> fields) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The codes of a field; null is empty. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /** Of those entries that changed fields, in their order. */
    public static List<FieldChanges> in(List<Entry> history) {
        return history.stream()
                .filter(entry -> entry.kind() == HistoryKind.CHANGED)
                .map(FieldChanges::of)
                .toList();
    }

    private static FieldChanges of(Entry entry) {
        String payload = entry.payload();
        if (payload == null) return new FieldChanges(entry, 0, List.of());
        JsonNode told = JSON.readTree(payload);
        List<Change> fields = new ArrayList<>();
        told.path("changes")
                .properties()
                .forEach(one -> fields.add(new Change(
                        one.getKey(),
                        text(one.getValue().path(0)),
                        text(one.getValue().path(1)))));
        return new FieldChanges(entry, told.path("version").asInt(0), fields);
    }

    public Optional<Change> of(String field) {
        return fields.stream().filter(change -> change.field.equals(field)).findFirst();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
