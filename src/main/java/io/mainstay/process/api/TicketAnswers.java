package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.Answers;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.Given;
import io.mainstay.api.Seen;
import io.mainstay.api.Shape;
import io.mainstay.api.Versions;
import io.mainstay.history.History;
import io.mainstay.record.FieldEdit;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketProcess;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketState;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import io.mainstay.ticket.Writing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the resources of tickets take and answer. */
@Component
public class TicketAnswers {

    private final TicketStore store;
    private final History history;
    private final TicketHistory histories;
    private final TicketJson json;
    private final TicketGuard guard;
    private final Clock clock;

    TicketAnswers(
            TicketStore store,
            History history,
            TicketHistory histories,
            TicketJson json,
            TicketGuard guard,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.histories = histories;
        this.json = json;
        this.guard = guard;
        this.clock = clock;
    }

    public Writing by(Viewer viewer) {
        return Writing.by(viewer, clock.instant());
    }

    /** What may be written of a ticket. */
    public Shape writable(TicketType type) {
        return Shape.writable(TicketShapes.schema(type) + "Input", store.fields(type));
    }

    /** The given fields as edits; with If-Match, what somebody else changed since that version is stale. */
    List<FieldEdit<?>> edits(Given given, TicketRecord before, WebRequest web) {
        Integer seen = Versions.seen(web, before.version());
        if (seen == null) return given.edits();
        return given.edits(Seen.at(
                seen, before.values(), history.of(before.id(), before.values().require(TicketFields.OPENED))));
    }

    /** Acts on a ticket; with If-Match only if nobody else changed since that version what it replaces. */
    public <R extends TicketRecord> R checked(
            TicketProcess<R> process,
            String number,
            WebRequest web,
            Viewer viewer,
            @Nullable TicketState to,
            Supplier<R> act) {
        return checked(process.type(), () -> process.require(number, viewer), web, to, act);
    }

    <R extends TicketRecord> R checked(
            TicketType type, Supplier<R> read, WebRequest web, @Nullable TicketState to, Supplier<R> act) {
        return guard.checked(web, read, type.state(), to, act);
    }

    ResponseEntity<JsonNode> read(
            TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request, WebRequest web) {
        return Answers.read(json.of(type, record, viewer, ApiLanguage.of(request)), record.version(), web);
    }

    public ResponseEntity<JsonNode> changed(
            TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request) {
        return Answers.changed(json.of(type, record, viewer, ApiLanguage.of(request)), record.version());
    }

    /** @param path of the resource below which the new record is */
    ResponseEntity<JsonNode> created(
            TicketType type, TicketRecord record, String path, Viewer viewer, HttpServletRequest request) {
        JsonNode written = json.of(type, record, viewer, ApiLanguage.of(request));
        return Answers.created(written, record.version(), "/api/v1" + path + "/" + record.number());
    }

    public JsonNode items(
            TicketType type, List<? extends TicketRecord> records, Viewer viewer, HttpServletRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(json.of(type, records, viewer, ApiLanguage.of(request)));
        return answer;
    }

    ResponseEntity<JsonNode> history(TicketType type, TicketRecord record, Viewer viewer, HttpServletRequest request) {
        return histories.page(type, record, viewer, request);
    }
}
