package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.attachment.Attachments;
import io.mainstay.choice.Choices;
import io.mainstay.database.Sql;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.process.TicketErasure;
import io.mainstay.record.Field;
import io.mainstay.ticket.Activities;
import io.mainstay.ticket.CallerTickets;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.HeldReplies;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Participants;
import io.mainstay.ticket.Participants.Part;
import io.mainstay.ticket.Ticket;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketStore;
import io.mainstay.web.Moments;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a record page shows; the number of queries does not depend on the incident. */
@Component
class IncidentRecords {

    private static final int CHILDREN = 10;

    private final TicketStore store;
    private final IncidentExplanation explanation;
    private final IncidentTasks tasks;
    private final Activities activities;
    private final Names names;
    private final Choices choices;
    private final PersonSearch people;
    private final CallerTickets callerTickets;
    private final Participants participants;
    private final Announcements announcements;
    private final Attachments attachments;
    private final HeldReplies held;

    IncidentRecords(
            TicketStore store,
            IncidentExplanation explanation,
            IncidentTasks tasks,
            Activities activities,
            Names names,
            Choices choices,
            PersonSearch people,
            CallerTickets callerTickets,
            Participants participants,
            Announcements announcements,
            Attachments attachments,
            HeldReplies held) {
        this.store = store;
        this.explanation = explanation;
        this.tasks = tasks;
        this.activities = activities;
        this.names = names;
        this.choices = choices;
        this.people = people;
        this.callerTickets = callerTickets;
        this.participants = participants;
        this.announcements = announcements;
        this.attachments = attachments;
        this.held = held;
    }

    IncidentRecord of(Incident incident, Viewer viewer, Moments moments) {
        return of(incident, viewer, moments, false);
    }

    /** @param whole with all entries of the stream, not only the last ones */
    IncidentRecord of(Incident incident, Viewer viewer, Moments moments, boolean whole) {
        Ticket ticket = incident.ticket();
        PersonCard caller = caller(incident.get(TicketFields.CALLER), viewer);
        List<Ticket> children = children(incident, viewer);
        return new IncidentRecord(
                incident,
                TicketAccess.works(viewer, ticket.values()),
                incident.state() == IncidentState.IN_PROGRESS
                        && viewer.personId().equals(incident.get(TicketFields.ASSIGNEE)),
                TicketErasure.allows(viewer),
                store.fields(IncidentFields.TYPE).stream()
                        .filter(Field::isCustom)
                        .toList(),
                texts(incident, viewer, moments),
                explanation.moves(viewer, incident, moments.now()),
                explanation.priority(incident),
                activities.of(IncidentFields.TYPE, ticket, viewer, moments),
                whole,
                caller,
                caller == null ? null : LocalTime.ofInstant(moments.now(), caller.zone()),
                caller == null
                        ? new CallerTickets.AtAGlance(List.of(), List.of())
                        : callerTickets.of(caller.id(), viewer),
                participants.of(incident.id()).stream()
                        .filter(one -> one.part() == Part.WATCHER)
                        .toList(),
                announcements.of(incident, viewer).orElse(null),
                children.stream().limit(CHILDREN).map(Incident::new).toList(),
                children.size(),
                tasks.of(incident.id(), viewer),
                attachments.list(incident.id(), viewer),
                held.of(incident.id()));
    }

    FieldTexts texts(Incident incident, Viewer viewer, Moments moments) {
        return texts(incident, new Names.Wanted(), viewer, moments);
    }

    /** @param wanted what else needs a name */
    FieldTexts texts(Incident incident, Names.Wanted wanted, Viewer viewer, Moments moments) {
        wanted.add(incident.ticket().values(), store.fields(IncidentFields.TYPE));
        return new FieldTexts(IncidentFields.TYPE, moments, choices, names.find(wanted, viewer));
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
