package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.incident.HoldReason;
import io.mainstay.incident.IncidentState;
import io.mainstay.record.Coded;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.Writing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code problem_incident}: which incidents a problem is behind. */
@Repository
class ProblemIncidents {

    private static final String GLANCE = """
            select t.id, t.number, t.title, t.state, d.hold_reason, t.opened_at
            from problem_incident l join ticket t on t.id = l.incident_id join incident d on d.id = t.id
            where l.problem_id = ? and""";

    private final JdbcTemplate jdbc;

    ProblemIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those that the viewer sees: open ones first, then the newest. */
    List<LinkedIncident> of(UUID problemId, Viewer viewer, int limit) {
        Sql sql = Sql.of(GLANCE, problemId)
                .then(TicketAccess.scope(viewer).predicate())
                .then("order by t.state_class >= 4, t.opened_at desc, t.id desc limit " + limit);
        return jdbc.query(sql.text(), ProblemIncidents::read, sql.arguments());
    }

    /** A page of those that the viewer sees, the newest first; {@code after} is the last of the page before. */
    List<LinkedIncident> page(UUID problemId, @Nullable UUID after, Viewer viewer, int limit) {
        Sql sql = Sql.of(GLANCE, problemId);
        if (after != null) sql = sql.then("t.id < ? and", after);
        Sql page = sql.then(TicketAccess.scope(viewer).predicate()).then("order by t.id desc limit " + limit);
        return jdbc.query(page.text(), ProblemIncidents::read, page.arguments());
    }

    /** All that are not ended, for what a problem does to them; in the order in which they are locked. */
    List<LinkedIncident> open(UUID problemId) {
        Sql sql = Sql.of(GLANCE, problemId).then("t.state_class < 4 order by t.id");
        return jdbc.query(sql.text(), ProblemIncidents::read, sql.arguments());
    }

    List<UUID> ids(UUID problemId) {
        return jdbc.queryForList(
                "select incident_id from problem_incident where problem_id = ? order by incident_id",
                UUID.class,
                problemId);
    }

    Optional<UUID> problemOf(UUID incidentId) {
        return jdbc
                .query(
                        "select problem_id from problem_incident where incident_id = ?",
                        (row, index) -> row.getObject(1, UUID.class),
                        incidentId)
                .stream()
                .findFirst();
    }

    /** @return whether it was not linked yet, to whichever problem */
    boolean add(UUID problemId, UUID incidentId, Writing writing) {
        return jdbc.update(
                        """
                        insert into problem_incident (incident_id, problem_id, linked_at, linked_by_id)
                        values (?, ?, ?, ?) on conflict do nothing""",
                        incidentId,
                        problemId,
                        writing.at().atOffset(ZoneOffset.UTC),
                        writing.actor().personId())
                > 0;
    }

    boolean remove(UUID problemId, UUID incidentId) {
        return jdbc.update(
                        "delete from problem_incident where problem_id = ? and incident_id = ?", problemId, incidentId)
                > 0;
    }

    void move(Collection<UUID> incidentIds, UUID toProblemId) {
        jdbc.update(
                "update problem_incident set problem_id = ? where incident_id = any(?)",
                toProblemId,
                incidentIds.toArray(UUID[]::new));
    }

    private static LinkedIncident read(ResultSet row, int index) throws SQLException {
        return new LinkedIncident(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Coded.parse(IncidentState.class, row.getString("state")),
                holdReason(row.getString("hold_reason")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable HoldReason holdReason(@Nullable String code) {
        return code == null ? null : Coded.parse(HoldReason.class, code);
    }
}
