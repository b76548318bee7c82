package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.history.Redactable;
import io.mainstay.record.Coded;
import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The announcements that stand: few at a time, so nothing here needs an index of its own. */
@Repository
class AnnouncementStore implements Redactable {

    private static final int MOST = 20;

    private static final String READ = """
            select a.incident_id, t.number, t.state, a.title, a.text, a.service_id, a.location_id, coalesce(s.name, '') as service,
                   coalesce(o.name, '') as organisation, coalesce(l.name, '') as location,
                   a.announced_at, t.next_update_at,
                   (select count(*) from (select p.person_id from ticket_person p
                        where p.ticket_id = t.id and p.role = 'affected'
                        union select c.caller_id from ticket c where c.parent_id = t.id) x) as affected,
                   exists (select from ticket_person p where p.ticket_id = t.id and p.role = 'affected'
                        and p.person_id = ?) as me_too,
                   exists (select from ticket c where (c.parent_id = t.id or c.id = t.id) and c.caller_id = ?) as reported
            from incident_announcement a join ticket t on t.id = a.incident_id
            left join service s on s.id = a.service_id left join organisation o on o.id = a.organisation_id
            left join location l on l.id = a.location_id where\s""";

    private final JdbcTemplate jdbc;

    AnnouncementStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are meant for the viewer, the newest first. */
    List<Announcement> meantFor(Viewer viewer) {
        return read(meant(viewer).then("order by a.announced_at desc limit " + MOST), viewer);
    }

    Optional<Announcement> meantFor(String number, Viewer viewer) {
        return read(Sql.of("t.number = ?", number).and(meant(viewer)), viewer).stream()
                .findFirst();
    }

    /** That of an incident which the viewer reads as an agent. */
    Optional<Announcement> of(UUID incidentId, Viewer viewer) {
        return read(Sql.of("a.incident_id = ?", incidentId), viewer).stream().findFirst();
    }

    boolean stands(UUID incidentId) {
        return !jdbc.queryForList("select 1 from incident_announcement where incident_id = ?", incidentId)
                .isEmpty();
    }

    /** Stores what is announced, or what stands there now; returns the entry that tells of it. */
    Event put(UUID incidentId, Announcement.Text said, @Nullable UUID organisationId, UUID actorId, OffsetDateTime at) {
        jdbc.update(
                """
                insert into incident_announcement
                    (incident_id, title, text, service_id, organisation_id, location_id, announced_at, announced_by_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (incident_id) do update set title = excluded.title, text = excluded.text,
                    service_id = excluded.service_id, organisation_id = excluded.organisation_id,
                    location_id = excluded.location_id, announced_by_id = excluded.announced_by_id""",
                incidentId,
                said.title(),
                said.text(),
                said.serviceId(),
                organisationId,
                said.locationId(),
                at,
                actorId);
        return told(said);
    }

    /** The entry that tells of it. */
    static Event told(Announcement.Text said) {
        return Payloads.of(HistoryKind.ANNOUNCED, true, "title", said.title(), "text", said.text());
    }

    /** The entry that tells of the end, if there was something to end. */
    Optional<Event> end(UUID incidentId) {
        int ended = jdbc.update("delete from incident_announcement where incident_id = ?", incidentId);
        return ended == 0 ? Optional.empty() : Optional.of(Payloads.of(HistoryKind.ANNOUNCEMENT_ENDED, true));
    }

    /** What is announced ends when the incident does. */
    List<Event> endedWith(Draft draft, List<Event> events) {
        boolean over = draft.changes(IncidentFields.STATE)
                && !draft.require(IncidentFields.STATE).isOpen();
        if (!over) return events;
        List<Event> all = new ArrayList<>(events);
        end(draft.before().require(TicketFields.ID)).ifPresent(all::add);
        return all;
    }

    @Override
    public void redact(Erased erased) {
        String text = erased.text();
        if (text == null)
            for (var entry : erased.entries()) {
                if (entry.kind() == HistoryKind.ANNOUNCED) end(erased.recordId());
            }
        else
            jdbc.update(
                    "update incident_announcement set title = replace(title, ?, ?), text = replace(text, ?, ?)"
                            + " where incident_id = ?",
                    text,
                    erased.clean(text),
                    text,
                    erased.clean(text),
                    erased.recordId());
    }

    private static Sql meant(Viewer viewer) {
        return Sql.of(
                "(a.organisation_id is null or a.organisation_id = ?) and (a.location_id is null or a.location_id ="
                        + " (select p.location_id from person p where p.id = ?))",
                viewer.organisationId(),
                viewer.personId());
    }

    private List<Announcement> read(Sql which, Viewer viewer) {
        Sql sql = Sql.of(READ, viewer.personId(), viewer.personId()).then(which);
        return jdbc.query(sql.text(), AnnouncementStore::announcement, sql.arguments());
    }

    private static Announcement announcement(ResultSet row, int index) throws SQLException {
        OffsetDateTime next = row.getObject("next_update_at", OffsetDateTime.class);
        return new Announcement(
                row.getObject("incident_id", UUID.class),
                row.getString("number"),
                Coded.parse(IncidentState.class, row.getString("state")),
                row.getString("title"),
                row.getString("text"),
                row.getObject("service_id", UUID.class),
                row.getString("service"),
                row.getString("organisation"),
                row.getObject("location_id", UUID.class),
                row.getString("location"),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                next == null ? null : next.toInstant(),
                row.getInt("affected"),
                row.getBoolean("me_too"),
                row.getBoolean("reported"));
    }
}
