package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to incidents by itself: resolved ones close after a while, held ones come back on their date, callers
 * who owe an answer are reminded and in the end taken by their silence (ServiceNow's auto-close, ITIL's three strikes).
 */
@Component
class IncidentRoutine {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentRoutine.class);
    private static final int BATCH = 200;

    private final TicketStore store;
    private final Incidents incidents;
    private final IncidentReminders reminders;
    private final IncidentSettings settings;

    IncidentRoutine(TicketStore store, Incidents incidents, IncidentReminders reminders, IncidentSettings settings) {
        this.store = store;
        this.incidents = incidents;
        this.reminders = reminders;
        this.settings = settings;
    }

    /** Closes what was resolved long enough ago, counted from the resolution; a caller's thanks do not defer it. */
    void closeResolved(Instant now) {
        Sql due = Sql.of("t.state_class = 4 and t.resolved_at <= ?", before(now, settings.autoCloseAfter()));
        each(due, ticket -> incidents.close(ticket.number(), Writing.by(Viewer.SYSTEM, now)));
    }

    /** Brings back what is on hold past its follow-up date. */
    void bringBack(Instant now) {
        Sql due = Sql.of("t.active and t.state_class = 3 and t.follow_up_at <= ?", now.atOffset(ZoneOffset.UTC));
        each(due, ticket -> incidents.start(ticket.number(), Writing.by(Viewer.SYSTEM, now)));
    }

    /** Asks callers again who have not answered for long enough, and resolves what nobody answers. */
    void remind(Instant now) {
        if (settings.remindAfter().isZero()) return;
        Sql due = Sql.of("t.active and d.asked_at <= ?", before(now, settings.remindAfter()));
        each(due, ticket -> reminders.remind(new Incident(ticket), now));
    }

    private static Object before(Instant now, Duration time) {
        return now.minus(time).atOffset(ZoneOffset.UTC);
    }

    /** In order of identity and in steps, so that what cannot be moved never holds up what can. */
    private void each(Sql due, Consumer<Ticket> act) {
        RuntimeException failure = null;
        UUID last = new UUID(0, 0);
        List<Ticket> batch;
        do {
            batch = store.list(TYPE, due.and(Sql.of("t.id > ?", last)).then("order by t.id limit " + BATCH));
            for (Ticket ticket : batch) {
                last = ticket.values().require(TicketFields.ID);
                RuntimeException unexpected = tried(act, ticket);
                if (failure == null) failure = unexpected;
            }
        } while (batch.size() == BATCH);
        if (failure != null) throw failure;
    }

    /** Somebody may have moved it meanwhile: then it is no longer due. A fault of one ticket must not stop the others. */
    private static @Nullable RuntimeException tried(Consumer<Ticket> act, Ticket ticket) {
        try {
            act.accept(ticket);
            return null;
        } catch (Refusal refusal) {
            LOG.info("left {} alone: {}", ticket.number(), refusal.getMessage());
            return null;
        } catch (RuntimeException e) {
            LOG.error("{} could not be moved", ticket.number(), e);
            return e;
        }
    }
}
