package io.mainstay.process.api;

import io.mainstay.api.Seen;
import io.mainstay.api.Versions;
import io.mainstay.history.History;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketRecord;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.WebRequest;

/** If-Match on a verb: it is refused if what it decides was changed since the version that the client saw. */
@Component
public class TicketGuard {

    private final History history;

    TicketGuard(History history) {
        this.history = history;
    }

    /**
     * Acts, under the lock of the ticket.
     *
     * @param lock locks the ticket, and whatever else the verb may reach, in the verb's own order
     * @param wanted the codes that the verb would give to the fields that it decides
     * @throws Refusal (stale) if one of them has neither the value that the client saw nor the wanted one
     */
    @Transactional
    public <R extends TicketRecord> R checked(
            WebRequest web, Supplier<Ticket> lock, Map<Field<?>, String> wanted, Supplier<R> act) {
        if (web.getHeader(HttpHeaders.IF_MATCH) == null) return act.get();
        Ticket locked = lock.get();
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
}
