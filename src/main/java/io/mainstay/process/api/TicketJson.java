package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.RecordJson;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.Values;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tickets as the API shows them: to the people concerned, the public fields only. */
@Component
public class TicketJson {

    private final TicketStore store;
    private final RecordJson json;
    private final Names names;

    TicketJson(TicketStore store, RecordJson json, Names names) {
        this.store = store;
        this.json = json;
        this.names = names;
    }

    public JsonNode of(TicketType type, TicketRecord record, Viewer viewer, Locale language) {
        return of(type, List.of(record), viewer, language).getFirst();
    }

    public List<JsonNode> of(TicketType type, List<? extends TicketRecord> records, Viewer viewer, Locale language) {
        List<Values> tickets = records.stream().map(TicketRecord::values).toList();
        return of(type, store.fields(type), tickets, viewer, language);
    }

    /** @param fields those wanted, of which the viewer's are written */
    public List<JsonNode> of(
            TicketType type, List<Field<?>> fields, List<Values> tickets, Viewer viewer, Locale language) {
        Names.Wanted wanted = new Names.Wanted();
        for (Values ticket : tickets) wanted.add(ticket, visible(fields, ticket, viewer));
        RecordJson.Reading reading = new RecordJson.Reading(type.name(), names.find(wanted, viewer)::name, language);
        List<JsonNode> written = new ArrayList<>();
        for (Values ticket : tickets) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.put("id", ticket.require(TicketFields.ID).toString());
            json.write(ticket, visible(fields, ticket, viewer), reading, object);
            object.put("version", ticket.require(TicketFields.VERSION));
            written.add(object);
        }
        return written;
    }

    private static List<Field<?>> visible(List<Field<?>> all, Values ticket, Viewer viewer) {
        boolean internal = TicketAccess.readsInternal(viewer, ticket);
        return all.stream()
                .filter(field -> !field.is(Trait.HIDDEN) && (internal || field.is(Trait.PUBLIC)))
                .toList();
    }
}
