package io.mainstay.history;

import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a record's entries for the people concerned: an entry is public or it is not there, and so a field. */
final class PublicView {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PublicView() {}

    static List<Entry> of(RecordType type, List<Entry> entries) {
        List<Entry> result = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.isPublic()) continue;
            boolean hasFields = entry.kind() == HistoryKind.CREATED || entry.kind() == HistoryKind.CHANGED;
            String payload = entry.payload();
            if (!hasFields || payload == null) result.add(entry);
            else withPublicFields(type, entry, payload, result);
        }
        return result;
    }

    private static void withPublicFields(RecordType type, Entry entry, String payload, List<Entry> to) {
        JsonNode all = JSON.readTree(payload);
        String part = entry.kind() == HistoryKind.CREATED ? "fields" : "changes";
        ObjectNode left = JSON.createObjectNode();
        ObjectNode fields = left.putObject(part);
        all.path(part).properties().forEach(one -> {
            if (isPublic(type, one.getKey())) fields.set(one.getKey(), one.getValue());
        });
        boolean nothingToTell = entry.kind() == HistoryKind.CHANGED && fields.isEmpty();
        if (!nothingToTell) to.add(entry.reading(left.toString()));
    }

    private static boolean isPublic(RecordType type, String name) {
        return type.field(name).map(field -> field.is(Field.Trait.PUBLIC)).orElse(false);
    }
}
