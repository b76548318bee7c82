package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.history.Cause;
import io.mainstay.history.Entry;
import io.mainstay.record.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns entries into activities for one reader.
 *
 * @param visible the numbers of linked tickets that the reader may see
 */
record ActivityReader(
        Ticket ticket, Viewer viewer, Map<String, Field<?>> fields, FieldTexts texts, Set<String> visible) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An entry with its payload, which may have been removed. */
    record Read(Entry entry, JsonNode payload) {
        Optional<String> linked() {
            return LinkEntries.ticket(entry.kind().code(), payload);
        }

        static Read of(Entry entry) {
            String payload = entry.payload();
            return new Read(entry, payload == null ? JSON.createObjectNode() : JSON.readTree(payload));
        }
    }

    Optional<Activity> activity(Read read) {
        Entry entry = read.entry;
        return switch (entry.kind()) {
            case REPLY, NOTE -> Optional.of(message(read));
            case CHANGED -> change(read);
            case ATTACHED -> Optional.of(attached(read));
            default ->
                Optional.of(new Activity.Happening(entry.seq(), entry.at(), actor(entry), entry.kind(), detail(read)));
        };
    }

    private Activity message(Read read) {
        Entry entry = read.entry;
        UUID actor = entry.actorId();
        return new Activity.Message(
                entry.seq(),
                entry.at(),
                actor(entry),
                entry.isPublic(),
                actor != null && actor.equals(ticket.values().get(TicketFields.CALLER)),
                viewer.personId().equals(actor),
                text(read.payload.path("text")));
    }

    private Activity attached(Read read) {
        Entry entry = read.entry;
        String id = read.payload.path("attachment").asString("");
        return new Activity.Attached(
                entry.seq(),
                entry.at(),
                actor(entry),
                entry.isPublic(),
                id.isEmpty() ? null : UUID.fromString(id),
                read.payload.path("name").asString(""));
    }

    private Optional<Activity> change(Read read) {
        List<Activity.Line> lines = new ArrayList<>();
        read.payload.path("changes").properties().forEach(change -> {
            Field<?> field = fields.get(change.getKey());
            if (field == null || TicketFields.IMPLIED.contains(field) || isByActor(field, change.getValue(), read))
                return;
            lines.add(line(field, change.getValue()));
        });
        if (lines.isEmpty()) return Optional.empty();
        Entry entry = read.entry;
        Cause cause = entry.cause();
        String number = cause == null ? null : texts.names().name(cause.recordId());
        return Optional.of(new Activity.Change(entry.seq(), entry.at(), actor(entry), lines, number));
    }

    /** Who resolved it is who did it: the line begins with their name. */
    private static boolean isByActor(Field<?> field, JsonNode beforeAndAfter, Read read) {
        UUID actor = read.entry.actorId();
        return field.is(Field.Trait.SYSTEM) && actor != null && actor.toString().equals(text(beforeAndAfter.path(1)));
    }

    private Activity.Line line(Field<?> field, JsonNode beforeAndAfter) {
        return new Activity.Line(
                field.name(),
                texts.label(field),
                texts.code(field, text(beforeAndAfter.path(0))),
                texts.code(field, text(beforeAndAfter.path(1))));
    }

    /** A person, a file name, a reason: whichever the entry names. */
    private String detail(Read read) {
        if (read.linked().filter(number -> !visible.contains(number)).isPresent())
            return texts.moments().texts().text("ticket.not_visible");
        JsonNode payload = read.payload;
        String person = payload.path("person").asString("");
        if (!person.isEmpty()) return texts.names().text(UUID.fromString(person));
        return Stream.of("name", "file_name", "title", "why", "number")
                .map(key -> payload.path(key).asString(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String actor(Entry entry) {
        return texts.names().text(entry.actorId());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
