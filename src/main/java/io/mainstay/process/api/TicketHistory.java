package io.mainstay.process.api;

import io.mainstay.access.Viewer;
import io.mainstay.api.ApiLanguage;
import io.mainstay.api.HistoryJson;
import io.mainstay.api.Page;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.ticket.LinkEntries;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.TicketType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to a ticket, oldest first; to the people concerned, what is public of it. */
@Component
public class TicketHistory {

    private final TicketStore store;
    private final History history;
    private final HistoryJson json;
    private final Names names;

    TicketHistory(TicketStore store, History history, HistoryJson json, Names names) {
        this.store = store;
        this.history = history;
        this.json = json;
        this.names = names;
    }

    ResponseEntity<JsonNode> page(TicketType type, TicketRecord ticket, Viewer viewer, HttpServletRequest request) {
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
                        rows -> withoutHidden(
                                json.write(
                                        type.name(),
                                        rows,
                                        store.fields(type),
                                        referred -> named(referred, viewer),
                                        ApiLanguage.of(request)),
                                viewer));
    }

    /** The numbers of linked tickets that the viewer may not see are left out. */
    private List<JsonNode> withoutHidden(List<JsonNode> entries, Viewer viewer) {
        Set<String> visible = names.visible(
                entries.stream().flatMap(one -> linked(one).stream()).toList(), viewer);
        for (JsonNode entry : entries)
            if (linked(entry).filter(number -> !visible.contains(number)).isPresent())
                ((ObjectNode) entry).putNull("number");
        return entries;
    }

    private static Optional<String> linked(JsonNode entry) {
        return LinkEntries.ticket(entry.path("kind").asString(""), entry);
    }

    private Function<UUID, @Nullable String> named(Set<HistoryJson.Referred> referred, Viewer viewer) {
        Names.Wanted wanted = new Names.Wanted();
        for (HistoryJson.Referred one : referred) wanted.add(one.target(), one.id());
        return names.find(wanted, viewer)::name;
    }
}
