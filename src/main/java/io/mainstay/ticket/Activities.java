package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.history.Cause;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.ticket.ActivityReader.Read;
import io.mainstay.ticket.Names.Found;
import io.mainstay.ticket.Names.Wanted;
import io.mainstay.web.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the activity stream of a ticket from its history: for a requester, from its public side only. */
@Component
public class Activities {

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
        List<Read> read = entries.stream().map(Read::of).toList();
        Map<String, Field<?>> fields = new HashMap<>();
        type.record().fields().forEach(field -> fields.put(field.name(), field));
        customFields.of(type.name()).forEach(field -> fields.put(field.name(), field));
        Found found = names.find(wanted(fields, read), viewer);
        Set<String> visible = names.visible(
                read.stream().flatMap(one -> one.linked().stream()).toList(), viewer);
        ActivityReader reader =
                new ActivityReader(ticket, viewer, fields, new FieldTexts(type, moments, choices, found), visible);
        return read.stream().flatMap(entry -> reader.activity(entry).stream()).toList();
    }

    private static Wanted wanted(Map<String, Field<?>> fields, List<Read> entries) {
        Wanted wanted = new Wanted();
        for (Read read : entries) {
            wanted.add(Target.PERSON, read.entry().actorId());
            Cause cause = read.entry().cause();
            if (cause != null) wanted.add(Target.TICKET, cause.recordId());
            String person = read.payload().path("person").asString("");
            if (!person.isEmpty()) wanted.add(Target.PERSON, UUID.fromString(person));
            read.payload()
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
}
