package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.process.page.RecordExtension;
import io.mainstay.process.page.RecordExtension.Extras;
import io.mainstay.process.page.RecordFrames;
import io.mainstay.process.page.RecordSource;
import io.mainstay.record.Field;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a record page shows; the number of queries does not depend on the incident. */
@Component
class IncidentRecords implements RecordSource<Incident> {

    private static final int CHILDREN = 10;
    private static final List<Field<?>> PRIORITY =
            List.of(TicketFields.IMPACT, TicketFields.URGENCY, TicketFields.PRIORITY, IncidentFields.PRIORITY_REASON);

    private final Incidents incidents;
    private final RecordFrames frames;
    private final TicketStore store;
    private final PriorityMatrix matrix;
    private final IncidentTasks tasks;
    private final PersonSearch people;
    private final CallerTickets callerTickets;
    private final Announcements announcements;
    private final HeldReplies held;
    private final List<RecordExtension<Incident>> extensions;

    IncidentRecords(
            Incidents incidents,
            RecordFrames frames,
            TicketStore store,
            PriorityMatrix matrix,
            IncidentTasks tasks,
            PersonSearch people,
            CallerTickets callerTickets,
            Announcements announcements,
            HeldReplies held,
            List<RecordExtension<Incident>> extensions) {
        this.incidents = incidents;
        this.frames = frames;
        this.store = store;
        this.matrix = matrix;
        this.tasks = tasks;
        this.people = people;
        this.callerTickets = callerTickets;
        this.announcements = announcements;
        this.held = held;
        this.extensions = extensions;
    }

    @Override
    public Incidents process() {
        return incidents;
    }

    @Override
    public IncidentRecord of(Incident incident, Viewer viewer, Moments moments, boolean whole) {
        PersonCard caller = caller(incident.get(TicketFields.CALLER), viewer);
        List<Ticket> children = children(incident, viewer);
        List<Extras> extras = extensions.stream()
                .map(one -> one.of(incident, viewer, moments))
                .toList();
        return new IncidentRecord(
                incident,
                frames.of(incidents, incident, viewer, moments, whole),
                incident.state() == IncidentState.IN_PROGRESS
                        && viewer.personId().equals(incident.get(TicketFields.ASSIGNEE)),
                incidents.moves(incident, viewer, moments.now()),
                matrix.of(IncidentFields.TYPE, incident.values()),
                caller,
                caller == null ? null : LocalTime.ofInstant(moments.now(), caller.zone()),
                caller == null
                        ? new CallerTickets.AtAGlance(List.of(), List.of())
                        : callerTickets.of(caller.id(), viewer),
                announcements.of(incident, viewer).orElse(null),
                children.stream().limit(CHILDREN).map(Incident::new).toList(),
                children.size(),
                tasks.of(incident.id(), viewer),
                held.of(incident.id()),
                extras.stream().flatMap(one -> one.sections().stream()).toList(),
                extras.stream().flatMap(one -> one.menu().stream()).toList());
    }

    @Override
    public List<Field<?>> together(String only) {
        return only.equals(TicketFields.PRIORITY.name()) ? PRIORITY : RecordSource.super.together(only);
    }

    @Override
    public Incident take(String number, Writing writing) {
        return incidents.take(number, writing);
    }

    /** The portal shows the same incident from the caller's side. */
    @Override
    public Html forRequesters(String number, Viewer viewer) {
        return Html.to("/portal/tickets/" + incidents.require(number, viewer).number());
    }

    private @Nullable PersonCard caller(@Nullable UUID id, Viewer viewer) {
        return id == null ? null : people.card(viewer, id);
    }

    private List<Ticket> children(Incident incident, Viewer viewer) {
        Sql children = Sql.of("t.parent_id = ?", incident.id())
                .and(TicketAccess.scope(viewer).predicate());
        return store.list(IncidentFields.TYPE, children.then("order by t.opened_at limit 100"));
    }
}
