package io.mainstay.ticket;

import io.mainstay.history.HistoryKind;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The entries that tell that something was linked or unlinked: a ticket {@code {"type": …, "number": …}}, or anything else
 * {@code {"type": …, "name": …}}. The number of a ticket is for those who may see that ticket, not for all who read the
 * entry.
 */
public final class LinkEntries {

    private LinkEntries() {}

    /**
     * The number of the ticket that an entry tells of; empty if it tells of something else.
     *
     * @param kind the code of the entry's kind
     */
    public static Optional<String> ticket(String kind, JsonNode payload) {
        if (!kind.equals(HistoryKind.LINKED.code()) && !kind.equals(HistoryKind.UNLINKED.code()))
            return Optional.empty();
        return Optional.of(payload.path("number").asString("")).filter(number -> !number.isEmpty());
    }
}
