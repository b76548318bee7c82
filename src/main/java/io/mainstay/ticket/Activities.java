package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.history.Cause;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names.Found;
import io.mainstay.ticket.Names.Wanted;
import io.mainstay.web.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the activity stream of a ticket from its history: for a requester, from its public side only. */
@Component
public class Activities {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final History history;
    private final Names names;
    private final Choices choices;
    private final CustomFields customFields;

    Activities(History history, Names names, Choices choices, CustomFields customFields) {
        this.history = history;
        this.names = names;
        this.choices = choices;
        this.customFields = customFields;
    }

    /** Oldest first. */
    public List<Activity> of(TicketType type, Ticket ticket, Viewer viewer, Moments moments) {
        var opened = ticket.values().require(TicketFields.OPENED);
        List<Entry> entries = TicketAccess.readsInternal(viewer, ticket.values())
                ? history.of(ticket.id(), opened)
                : history.publicOf(type.record(), ticket.id(), opened);
        List<Read> read = entries.stream().map(Activities::read).toList();
        Map<String, Field<?>> fields = new HashMap<>();
        type.record().fields().forEach(field -> fields.put(field.name(), field));
        customFields.of(type.name()).forEach(field -> fields.put(field.name(), field));
        Found found = names.find(wanted(fields, read), viewer);
        Set<String> visible = names.visible(
                read.stream().flatMap(one -> one.linked().stream()).toList(), viewer);
        Reader reader = new Reader(ticket, viewer, fields, new FieldTexts(type, moments, choices, found), visible);
        return read.stream().flatMap(entry -> reader.activity(entry).stream()).toList();
    }

    private record Read(Entry entry, JsonNode payload) {
        Optional<String> linked() {
            return LinkEntries.ticket(entry.kind().code(), payload);
        }
    }

    private static Read read(Entry entry) {
        String payload = entry.payload();
        return new Read(entry, payload == null ? JSON.createObjectNode() : JSON.readTree(payload));
    }

    private static Wanted wanted(Map<String, Field<?>> fields, List<Read> entries) {
        Wanted wanted = new Wanted();
        for (Read read : entries) {
            wanted.add(Target.PERSON, read.entry.actorId());
            Cause cause = read.entry.cause();
            if (cause != null) wanted.add(Target.TICKET, cause.recordId());
            String person = read.payload.path("person").asString("");
            if (!person.isEmpty()) wanted.add(Target.PERSON, UUID.fromString(person));
            read.payload
                    .path("changes")
                    .properties()
                    .forEach(change -> addReferences(wanted, fields.get(change.getKey()), change.getValue()));
        }
        return wanted;
    }

    private static void addReferences(Wanted wanted, @Nullable Field<?> field, JsonNode beforeAndAfter) {
        if (field == null || !(field.type() instanceof FieldType.Reference reference)) return;
        for (JsonNode code : beforeAndAfter)
            if (!code.isNull()) wanted.add(reference.target(), UUID.fromString(code.asString()));
    }

    /**
     * Turns entries into activities for one reader.
     *
     * @param visible the numbers of linked tickets that the reader may see
     */
    private record Reader(
            Ticket ticket, Viewer viewer, Map<String, Field<?>> fields, FieldTexts texts, Set<String> visible) {

        Optional<Activity> activity(Read read) {
            Entry entry = read.entry;
            return switch (entry.kind()) {
                case REPLY, NOTE -> Optional.of(message(read));
                case CHANGED -> change(read);
                case ATTACHED -> Optional.of(attached(read));
                default ->
                    Optional.of(
                            new Activity.Happening(entry.seq(), entry.at(), actor(entry), entry.kind(), detail(read)));
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
            return field.is(Field.Trait.SYSTEM)
                    && actor != null
                    && actor.toString().equals(text(beforeAndAfter.path(1)));
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
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }
}
