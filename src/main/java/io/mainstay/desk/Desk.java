package io.mainstay.desk;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Coded;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketPlaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What an agent finds on their desk: short lists and bounded counts over the base table of all processes. */
@Repository
class Desk {

    private static final String LINE = """
            select t.id, t.type, t.number, t.title, t.state, t.state_class, coalesce(t.priority, 5) as priority,
                   t.caller_replied_at, t.next_update_at, t.opened_at, coalesce(r.seq, 0) < t.history_seq as unread
            from ticket t left join ticket_read r on r.ticket_id = t.id and r.person_id = ?
            where\s""";

    private static final int COUNTED = 999;
    private static final int BACKLOG = 5_000;

    private final JdbcTemplate jdbc;
    private final TicketPlaces places;

    Desk(JdbcTemplate jdbc, TicketPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** Assigned to the viewer and theirs to do, most pressing first. */
    List<DeskLine> myTurn(Viewer viewer, int limit) {
        Sql mine = Sql.of("t.assignee_id = ? and t.active and t.turn = 1 and t.state_class < 4", viewer.personId());
        return lines(mine, "t.caller_replied_at is null, t.priority, t.opened_at", viewer, limit);
    }

    /** Assigned to the viewer and waiting for somebody else. */
    List<DeskLine> waiting(Viewer viewer, int limit) {
        Sql mine = Sql.of("t.assignee_id = ? and t.active and t.turn <> 1 and t.state_class < 4", viewer.personId());
        return lines(mine, "t.follow_up_at nulls last, t.turn_at", viewer, limit);
    }

    /** In the viewer's teams and nobody's, most pressing first. */
    List<DeskLine> unassigned(Viewer viewer, int limit) {
        return lines(
                teams(viewer).and(Sql.of("t.assignee_id is null and t.state_class < 4")),
                "t.priority, t.opened_at",
                viewer,
                limit);
    }

    /** How many there are on each sheet, over all types; each is counted no further than 999. */
    record Sheets(int myTurn, int unassigned, int waiting) {}

    Sheets sheets(Viewer viewer) {
        UUID me = viewer.personId();
        return new Sheets(
                count(Sql.of("t.assignee_id = ? and t.active and t.turn = 1 and t.state_class < 4", me), viewer),
                count(teams(viewer).and(Sql.of("t.assignee_id is null and t.state_class < 4")), viewer),
                count(Sql.of("t.assignee_id = ? and t.active and t.turn <> 1 and t.state_class < 4", me), viewer));
    }

    /** Figures of the viewer's teams; each is counted no further than 999. */
    record Figures(int myTurn, int mine, int unassigned, int untouched, int opened, int resolved) {}

    /** @param type of the tickets whose list the figures open */
    Figures figures(String type, Viewer viewer, Instant dayStart, Instant dayBefore) {
        UUID me = viewer.personId();
        return new Figures(
                count(type, Sql.of("t.assignee_id = ? and t.active and t.turn = 1 and t.state_class < 4", me), viewer),
                count(type, Sql.of("t.assignee_id = ? and t.active and t.state_class < 4", me), viewer),
                count(type, teams(viewer).and(Sql.of("t.assignee_id is null and t.state_class < 4")), viewer),
                count(
                        type,
                        teams(viewer)
                                .and(Sql.of("t.turn = 1 and t.state_class < 4 and t.updated_at < ?", at(dayBefore))),
                        viewer),
                count(type, Sql.of("t.team_id = any(?) and t.opened_at >= ?", teamIds(viewer), at(dayStart)), viewer),
                count(
                        type,
                        Sql.of("t.team_id = any(?) and t.resolved_at >= ?", teamIds(viewer), at(dayStart)),
                        viewer));
    }

    /** What the viewer's teams have open, by age: one query, over no more than {@link #BACKLOG} tickets. */
    List<Age> backlog(String type, Viewer viewer, Instant now) {
        Sql columns = Sql.of("select count(*)");
        for (Age.Band band : Age.Band.values())
            columns = columns.then(
                    ", count(*) filter (where opened_at < ? and opened_at >= ?)",
                    at(band.youngest(now)),
                    at(band.oldest(now)));
        Sql sql = columns.then("from (select t.opened_at from ticket t where")
                .then(teams(viewer)
                        .and(Sql.of("t.type = ? and t.state_class < 4", type))
                        .and(TicketAccess.scope(viewer).predicate()))
                .then("limit " + BACKLOG + ") x");
        return jdbc.query(sql.text(), Desk::ages, sql.arguments()).getFirst();
    }

    private static List<Age> ages(ResultSet row, int index) throws SQLException {
        List<Age> ages = new ArrayList<>();
        for (Age.Band band : Age.Band.values()) ages.add(new Age(band, row.getInt(band.ordinal() + 2)));
        return ages;
    }

    List<DeskLine> lines(Sql which, String order, Viewer viewer, int limit) {
        Sql sql = Sql.of(LINE, viewer.personId())
                .then(which.and(TicketAccess.scope(viewer).predicate()))
                .then("order by " + order + " limit " + limit);
        return jdbc.query(sql.text(), this::line, sql.arguments());
    }

    private int count(String type, Sql which, Viewer viewer) {
        return count(Sql.of("t.type = ?", type).and(which), viewer);
    }

    private int count(Sql which, Viewer viewer) {
        Sql sql = Sql.of("select count(*) from (select from ticket t where")
                .then(which.and(TicketAccess.scope(viewer).predicate()))
                .then("limit " + COUNTED + ") x");
        Integer count = jdbc.queryForObject(sql.text(), Integer.class, sql.arguments());
        return count == null ? 0 : count;
    }

    private static Sql teams(Viewer viewer) {
        return Sql.of("t.team_id = any(?) and t.active", (Object) teamIds(viewer));
    }

    private static UUID[] teamIds(Viewer viewer) {
        return viewer.teams().toArray(UUID[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private DeskLine line(ResultSet row, int index) throws SQLException {
        return new DeskLine(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("number"),
                places.of(row.getString("type"), row.getString("number")),
                row.getString("title"),
                row.getInt("state"),
                Coded.parse(StateClass.class, row.getString("state_class")),
                row.getInt("priority"),
                instant(row, "caller_replied_at"),
                instant(row, "next_update_at"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unread"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
