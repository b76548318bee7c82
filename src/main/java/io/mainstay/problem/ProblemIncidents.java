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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String FAMILIES = """
            select t.id from ticket t where t.id in (
                select o.id from problem_incident l join ticket o on o.id = l.incident_id
                where l.problem_id = ? and o.state_class < 4
                union select c.id from problem_incident l join ticket o on o.id = l.incident_id
                join ticket c on c.parent_id = o.id and c.type = 'incident'
                where l.problem_id = ? and o.state_class < 4)
            order by t.id for update""";

    private final JdbcTemplate jdbc;

    ProblemIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those whose internal side the viewer reads: open ones first, then the newest. */
    List<LinkedIncident> of(UUID problemId, Viewer viewer, int limit) {
        Sql sql = Sql.of(GLANCE, problemId)
                .then(TicketAccess.internal(viewer))
                .then("order by t.state_class >= 4, t.opened_at desc, t.id desc limit " + limit);
        return jdbc.query(sql.text(), ProblemIncidents::read, sql.arguments());
    }

    /** A page of those whose internal side the viewer reads, the newest first; {@code after} is the last of the page before. */
    List<LinkedIncident> page(UUID problemId, @Nullable UUID after, Viewer viewer, int limit) {
        Sql sql = Sql.of(GLANCE, problemId);
        if (after != null) sql = sql.then("t.id < ? and", after);
        Sql page = sql.then(TicketAccess.internal(viewer)).then("order by t.id desc limit " + limit);
        return jdbc.query(page.text(), ProblemIncidents::read, page.arguments());
    }

    /** All that are not ended; nothing is locked. */
    List<LinkedIncident> open(UUID problemId) {
        Sql sql = Sql.of(GLANCE, problemId).then("t.state_class < 4 order by t.id");
        return jdbc.query(sql.text(), ProblemIncidents::read, sql.arguments());
    }

    /**
     * As {@link #open}, for what a problem does to them: first they and their children, whom it may reach through them,
     * are locked in one order.
     */
    List<LinkedIncident> lockOpen(UUID problemId) {
        jdbc.query(FAMILIES, row -> {}, problemId, problemId);
        return open(problemId);
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

    /** By incident, the problem behind each of those that are linked to one. */
    Map<UUID, UUID> problemsOf(Collection<UUID> incidentIds) {
        Map<UUID, UUID> problems = new HashMap<>();
        jdbc.query(
                "select incident_id, problem_id from problem_incident where incident_id = any(?)",
                row -> {
                    problems.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                },
                (Object) incidentIds.toArray(UUID[]::new));
        return problems;
    }

    /** Links locked incidents that are linked to no problem. */
    void add(UUID problemId, Collection<UUID> incidentIds, Writing writing) {
        jdbc.update(
                "insert into problem_incident (incident_id, problem_id, linked_at, linked_by_id)"
                        + " select i, ?, ?, ? from unnest(?) i",
                problemId,
                writing.at().atOffset(ZoneOffset.UTC),
                writing.actor().personId(),
                incidentIds.toArray(UUID[]::new));
    }

    boolean remove(UUID problemId, UUID incidentId) {
        return jdbc.update(
                        "delete from problem_incident where problem_id = ? and incident_id = ?", problemId, incidentId)
                > 0;
    }

    void move(UUID fromProblemId, UUID toProblemId) {
        jdbc.update("update problem_incident set problem_id = ? where problem_id = ?", toProblemId, fromProblemId);
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
