package io.mainstay.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a REDACTED entry says.
 *
 * @param entries the entries of the same record whose payload is gone
 * @param replaced what stands in the place of a payload of which only a part was removed
 */
public record Redaction(String why, SortedSet<Integer> entries, Map<Integer, String> replaced) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param payload of a REDACTED entry */
    public static Redaction parse(String payload) {
        JsonNode node = JSON.readTree(payload);
        SortedSet<Integer> entries = new TreeSet<>();
        node.path("entries").forEach(seq -> entries.add(seq.asInt()));
        Map<Integer, String> replaced = new TreeMap<>();
        node.path("replaced")
                .properties()
                .forEach(one -> replaced.put(
                        Integer.valueOf(one.getKey()), one.getValue().toString()));
        return new Redaction(node.path("why").asString(""), entries, replaced);
    }

    Event event() {
        ObjectNode payload = JSON.createObjectNode().put("why", why);
        entries.forEach(payload.putArray("entries")::add);
        if (!replaced.isEmpty()) {
            ObjectNode all = payload.putObject("replaced");
            replaced.forEach((seq, text) -> all.set(seq.toString(), JSON.readTree(text)));
        }
        return new Event(HistoryKind.REDACTED, false, payload.toString());
    }

    /** What remains of this redaction's own entry when that is redacted too: who, why and which, no texts. */
    String remains() {
        return new Redaction(why, entries, Map.of()).event().payload();
    }

    /** The record's entries as they are to be read: replacements in the place of what was removed. */
    static List<Entry> applied(List<Entry> entries) {
        Map<Integer, @Nullable String> replacements = replacements(entries);
        if (replacements.isEmpty()) return entries;
        List<Entry> readable = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            boolean gone = entry.payload() == null;
            readable.add(gone ? entry.reading(replacements.get(entry.seq())) : entry);
        }
        return readable;
    }

    private static Map<Integer, @Nullable String> replacements(List<Entry> entries) {
        Map<Integer, @Nullable String> replacements = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.kind() != HistoryKind.REDACTED || entry.payload() == null) continue;
            Redaction redaction = parse(entry.payload());
            redaction.entries.forEach(seq -> replacements.put(seq, redaction.replaced.get(seq)));
        }
        return replacements;
    }
}
