package io.mainstay.api;

import io.mainstay.history.Entry;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Entries of a record's history as JSON: who, when, and what with its values before and after. */
@Component
public class HistoryJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordJson records;

    HistoryJson(RecordJson records) {
        this.records = records;
    }

    /** Something that an entry refers to by its id. */
    public record Referred(Target target, UUID id) {}

    /** What entries refer to, to names. */
    public interface Naming extends Function<Set<Referred>, Function<UUID, @Nullable String>> {}

    /** An entry with its payload read. */
    private record Read(Entry entry, JsonNode payload) {}

    /** @param fields the record's fields, of which the payloads tell the codes */
    public List<JsonNode> write(
            String type, List<Entry> entries, Collection<Field<?>> fields, Naming naming, Locale language) {
        Map<String, Field<?>> byName = new HashMap<>();
        for (Field<?> field : fields) byName.put(field.name(), field);
        List<Read> all = entries.stream().map(HistoryJson::read).toList();
        Set<Referred> referred = new HashSet<>();
        for (Read read : all) collect(read, byName, referred);
        RecordJson.Reading reading = new RecordJson.Reading(type, naming.apply(referred), language);
        return all.stream().<JsonNode>map(read -> json(read, byName, reading)).toList();
    }

    private static Read read(Entry entry) {
        String payload = entry.payload();
        return new Read(entry, payload == null ? JsonNodeFactory.instance.objectNode() : JSON.readTree(payload));
    }

    private static void collect(Read read, Map<String, Field<?>> byName, Set<Referred> to) {
        if (read.entry.actorId() != null) to.add(new Referred(Target.PERSON, read.entry.actorId()));
        add(Target.PERSON, read.payload.path("person"), to);
        read.payload.path("fields").properties().forEach(one -> add(byName.get(one.getKey()), one.getValue(), to));
        read.payload.path("changes").properties().forEach(one -> {
            add(byName.get(one.getKey()), one.getValue().path(0), to);
            add(byName.get(one.getKey()), one.getValue().path(1), to);
        });
    }

    private static void add(@Nullable Field<?> field, JsonNode code, Set<Referred> to) {
        if (field != null && field.type() instanceof FieldType.Reference reference) add(reference.target(), code, to);
    }

    private static void add(Target target, JsonNode code, Set<Referred> to) {
        if (code.isString() && code.stringValue().length() == 36)
            to.add(new Referred(target, UUID.fromString(code.stringValue())));
    }

    private ObjectNode json(Read read, Map<String, Field<?>> byName, RecordJson.Reading reading) {
        Entry entry = read.entry;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seq", entry.seq()).put("at", entry.at().toString());
        json.put("kind", entry.kind().code()).put("public", entry.isPublic());
        if (entry.actorId() == null) json.putNull("actor");
        else json.set("actor", records.reference(Target.PERSON, entry.actorId(), reading.names()));
        if (entry.cause() != null)
            json.putObject("cause")
                    .put("record", entry.cause().recordId().toString())
                    .put("seq", entry.cause().seq());
        if (entry.payload() == null) json.put("erased", true);
        read.payload.properties().forEach(one -> {
            switch (one.getKey()) {
                case "fields" -> fields(one.getValue(), byName, reading, json.putObject("fields"));
                case "changes" -> changes(one.getValue(), byName, reading, json.putArray("changes"));
                case "person" -> json.set("person", person(one.getValue(), reading.names()));
                default -> json.set(one.getKey(), one.getValue());
            }
        });
        return json;
    }

    private JsonNode person(JsonNode id, Function<UUID, @Nullable String> names) {
        boolean isId = id.isString() && id.stringValue().length() == 36;
        return isId ? records.reference(Target.PERSON, UUID.fromString(id.stringValue()), names) : id;
    }

    private void fields(JsonNode fields, Map<String, Field<?>> byName, RecordJson.Reading reading, ObjectNode to) {
        fields.properties()
                .forEach(one -> to.set(one.getKey(), value(byName.get(one.getKey()), one.getValue(), reading)));
    }

    private void changes(JsonNode changes, Map<String, Field<?>> byName, RecordJson.Reading reading, ArrayNode to) {
        changes.properties().forEach(one -> {
            Field<?> field = byName.get(one.getKey());
            ObjectNode change = to.addObject().put("field", one.getKey());
            change.set("before", value(field, one.getValue().path(0), reading));
            change.set("after", value(field, one.getValue().path(1), reading));
        });
    }

    /** A field that is no more, or whose text was replaced by a redaction, is told as it stands. */
    private JsonNode value(@Nullable Field<?> field, JsonNode code, RecordJson.Reading reading) {
        if (field == null || !code.isString()) return code;
        try {
            return records.ofCode(field, code.stringValue(), reading);
        } catch (IllegalArgumentException replaced) {
            return code;
        }
    }
}
