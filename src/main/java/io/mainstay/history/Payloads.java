package io.mainstay.history;

import io.mainstay.record.Characters;
import io.mainstay.record.Draft;
import io.mainstay.record.Field;
import io.mainstay.record.Values;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payloads of the log: {@code {"fields": {name: code}}} for a creation, {@code {"version": n, "changes": {name:
 * [before, after]}}} for a change, {@code {"text": …}} for messages.
 */
public final class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Payloads() {}

    public static Event created(Values values, Collection<Field<?>> fields) {
        ObjectNode payload = JSON.createObjectNode();
        ObjectNode all = payload.putObject("fields");
        for (Field<?> field : fields) {
            String code = values.code(field);
            if (code != null) all.put(field.name(), code);
        }
        return new Event(HistoryKind.CREATED, true, payload.toString());
    }

    /** @param version the record's version after this change */
    public static Event changed(Draft draft, int version) {
        ObjectNode payload = JSON.createObjectNode();
        payload.put("version", version);
        ObjectNode changes = payload.putObject("changes");
        Values after = draft.after();
        boolean isPublic = false;
        for (Field<?> field : draft.changed()) {
            if (field.is(Field.Trait.HIDDEN)) continue;
            changes.putArray(field.name()).add(draft.before().code(field)).add(after.code(field));
            isPublic |= field.is(Field.Trait.PUBLIC);
        }
        return new Event(HistoryKind.CHANGED, isPublic, payload.toString());
    }

    public static Event reply(String markdown) {
        return new Event(HistoryKind.REPLY, true, text(markdown));
    }

    public static Event note(String markdown) {
        return new Event(HistoryKind.NOTE, false, text(markdown));
    }

    /** An event whose payload is a few named texts; a null value is left out. */
    public static Event of(HistoryKind kind, boolean isPublic, @Nullable String... namesAndValues) {
        ObjectNode payload = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) payload.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Event(kind, isPublic, payload.toString());
    }

    /** The text of a reply or note. */
    public static String text(Event event) {
        return JSON.readTree(event.payload()).path("text").asString("");
    }

    private static String text(String markdown) {
        return JSON.createObjectNode()
                .put("text", Characters.composed(markdown))
                .toString();
    }
}
