package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.api.Seen;
import io.mainstay.api.Versions;
import io.mainstay.history.History;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.WebRequest;

/** If-Match on a verb: it is refused if what it decides was changed since the version that the client saw. */
@Component
class IncidentGuard {

    private final IncidentWriter writer;
    private final History history;

    IncidentGuard(IncidentWriter writer, History history) {
        this.writer = writer;
        this.history = history;
    }

    /**
     * Acts, under the lock of the incident.
     *
     * @param wanted the codes that the verb would give to the fields that it decides
     * @throws Refusal (stale) if one of them has neither the value that the client saw nor the wanted one
     */
    @Transactional
    public Incident checked(
            String number, Writing writing, WebRequest web, Map<Field<?>, String> wanted, Supplier<Incident> act) {
        if (web.getHeader(HttpHeaders.IF_MATCH) == null) return act.get();
        Ticket locked = writer.lock(number, true, writing);
        Integer seen = Versions.seen(web, locked.version());
        if (seen == null) return act.get();
        Values now = locked.values();
        Function<Field<?>, String> then = Seen.at(seen, now, history.of(locked.id(), now.require(TicketFields.OPENED)));
        wanted.forEach((field, code) -> {
            String current = now.code(field);
            String is = current == null ? "" : current;
            if (!is.equals(then.apply(field)) && !is.equals(code))
                throw new Refusal(Refusal.Kind.STALE, Refusal.Reason.at(field, "refusal.stale", is, code));
        });
        return act.get();
    }

    /** What taking decides: who has it. */
    static Map<Field<?>, String> taking(Viewer viewer) {
        return Map.of(TicketFields.ASSIGNEE, viewer.personId().toString());
    }

    static Map<Field<?>, String> to(IncidentState state) {
        return Map.of(IncidentFields.STATE, state.code());
    }
}
