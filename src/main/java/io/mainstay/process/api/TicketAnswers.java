package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.RecordJson;
import io.mainstay.api.Shape;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.Values;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the resources of tickets take, and tickets as they answer them: to the people concerned, the public fields only. */
@Component
public class TicketAnswers {

    private final TicketStore store;
    private final RecordJson json;
    private final Names names;
    private final Clock clock;

    TicketAnswers(TicketStore store, RecordJson json, Names names, Clock clock) {
        this.store = store;
        this.json = json;
        this.names = names;
        this.clock = clock;
    }

    public Writing by(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }

    /** What may be written of a ticket. */
    public Shape writable(TicketType type) {
        return Shape.writable(TicketShapes.schema(type) + "Input", store.fields(type));
    }

    ResponseEntity<JsonNode> read(
            TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return Answers.read(written(type, record, viewer, request), record.version(), web);
    }

    public ResponseEntity<JsonNode> changed(
            TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request) {
        return Answers.changed(written(type, record, viewer, request), record.version());
    }

    /** @param path of the resource below which the new record is */
    ResponseEntity<JsonNode> created(
            TicketType type, TicketRecord record, String path, Viewer viewer, HttpServletRequest request) {
        JsonNode written = written(type, record, viewer, request);
        return Answers.created(written, record.version(), "/api/v1" + path + "/" + record.number());
    }

    public JsonNode items(
            TicketType type, List<? extends TicketRecord> records, Viewer viewer, HttpServletRequest request) {
        List<Values> tickets = records.stream().map(TicketRecord::values).toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(written(type, store.fields(type), tickets, viewer, ApiLanguage.of(request)));
        return answer;
    }

    private JsonNode written(TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request) {
        return written(type, store.fields(type), List.of(record.values()), viewer, ApiLanguage.of(request))
                .getFirst();
    }

    /** @param fields those wanted, of which the viewer's are written */
    List<JsonNode> written(
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
