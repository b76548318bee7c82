package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.ApiResource;
import io.mainstay.api.HistoryJson;
import io.mainstay.api.Page;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** What happened to an incident or a task, oldest first; to the people concerned, what is public of it. */
@ApiResource("/api/v1")
class IncidentHistoryApi {

    private final Incidents incidents;
    private final IncidentTasks tasks;
    private final TicketStore store;
    private final History history;
    private final HistoryJson json;
    private final Names names;

    IncidentHistoryApi(
            Incidents incidents,
            IncidentTasks tasks,
            TicketStore store,
            History history,
            HistoryJson json,
            Names names) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.store = store;
        this.history = history;
        this.json = json;
        this.names = names;
    }

    @GetMapping("/incidents/{number}/history")
    ResponseEntity<JsonNode> ofIncident(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        Incident incident = incidents.find(number, viewer).orElseThrow(Refusal::notFound);
        return page(IncidentFields.TYPE, incident.ticket(), viewer, request);
    }

    @GetMapping("/incident-tasks/{number}/history")
    ResponseEntity<JsonNode> ofTask(@PathVariable String number, Viewer viewer, HttpServletRequest request) {
        IncidentTask task = tasks.find(number, viewer).orElseThrow(Refusal::notFound);
        return page(IncidentTaskFields.TYPE, task.ticket(), viewer, request);
    }

    private ResponseEntity<JsonNode> page(TicketType type, Ticket ticket, Viewer viewer, HttpServletRequest request) {
        Instant opened = ticket.values().require(TicketFields.OPENED);
        boolean internal = TicketAccess.readsInternal(viewer, ticket.values());
        List<Entry> entries = internal
                ? history.of(ticket.id(), opened)
                : history.publicOf(type.record(), ticket.id(), opened).stream()
                        .map(Entry::withoutCause)
                        .toList();
        return Page.of(request, 100)
                .answer(
                        entries,
                        Entry::seq,
                        rows -> json.write(
                                type.name(), rows, store.fields(type), this::named, ApiLanguage.of(request)));
    }

    private Function<UUID, @Nullable String> named(Set<HistoryJson.Referred> referred) {
        Names.Wanted wanted = new Names.Wanted();
        for (HistoryJson.Referred one : referred) wanted.add(one.target(), one.id());
        return names.find(wanted)::text;
    }
}
