package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens to incidents by itself: resolved ones close after a while, held ones come back on their date. */
@Component
class IncidentRoutine {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentRoutine.class);
    private static final int BATCH = 200;

    private final TicketStore store;
    private final Incidents incidents;
    private final IncidentSettings settings;

    IncidentRoutine(TicketStore store, Incidents incidents, IncidentSettings settings) {
        this.store = store;
        this.incidents = incidents;
        this.settings = settings;
    }

    /** Closes what was resolved long enough ago, counted from the resolution; a caller's thanks do not defer it. */
    void closeResolved(Instant now) {
        Instant resolvedBefore = now.minus(settings.autoCloseAfter());
        Sql due = Sql.of("t.state_class = 4 and t.resolved_at <= ?", resolvedBefore.atOffset(ZoneOffset.UTC));
        Writing writing = Writing.by(Viewer.SYSTEM, now);
        each(due.then("order by t.resolved_at"), number -> incidents.close(number, writing));
    }

    /** Brings back what is on hold past its follow-up date. */
    void bringBack(Instant now) {
        Sql due = Sql.of("t.active and t.state_class = 3 and t.follow_up_at <= ?", now.atOffset(ZoneOffset.UTC));
        Writing writing = Writing.by(Viewer.SYSTEM, now);
        each(due.then("order by t.follow_up_at"), number -> incidents.start(number, writing));
    }

    private void each(Sql due, Consumer<String> act) {
        int done;
        do {
            done = 0;
            for (Ticket ticket : store.list(TYPE, due.then("limit " + BATCH))) if (did(act, ticket)) done++;
        } while (done == BATCH);
    }

    /** Somebody may have moved it meanwhile: then it is no longer due. */
    private static boolean did(Consumer<String> act, Ticket ticket) {
        try {
            act.accept(ticket.number());
            return true;
        } catch (Refusal refusal) {
            LOG.info("left {} alone: {}", ticket.number(), refusal.getMessage());
            return false;
        }
    }
}
