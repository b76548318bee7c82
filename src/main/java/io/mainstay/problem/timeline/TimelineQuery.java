package io.mainstay.problem.timeline;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.database.Sql;
import io.mainstay.history.Entry;
import io.mainstay.history.History;
import io.mainstay.history.HistoryKind;
import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemState;
import io.mainstay.record.Coded;
import io.mainstay.ticket.Priority;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the timeline shows: of the linked incidents those that the viewer reads, the newest first. */
@Repository
class TimelineQuery {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The priority is internal: who reads the public side of an incident only does not see it here. */
    private static final Condition INTERNAL = Condition.present(TicketFields.PRIORITY);

    private static final String LANES = """
            select t.id, t.number, t.title, t.priority, t.opened_at, t.responded_at,
                   coalesce(t.resolved_at, t.closed_at) as ended_at, d.reopened_at, a.applied_at
            from problem_incident l join ticket t on t.id = l.incident_id join incident d on d.id = t.id
            left join problem_application a on a.problem_id = l.problem_id and a.incident_id = t.id
            where l.problem_id = ? and""";

    private static final String MESSAGES = """
            select h.record_id, h.at from history h join ticket t on t.id = h.record_id
            where h.record_id = any(?) and h.at >= ? and h.kind = ? and h.actor_id = t.caller_id order by h.at""";

    private final JdbcTemplate jdbc;
    private final History history;

    TimelineQuery(JdbcTemplate jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    List<Lane> lanes(Problem problem, Viewer viewer, int limit) {
        Sql sql = Sql.of(LANES, problem.id())
                .then(TicketAccess.scope(viewer, INTERNAL).predicate())
                .then("order by t.opened_at desc, t.id desc limit " + limit);
        List<Lane> lanes = jdbc.query(sql.text(), TimelineQuery::lane, sql.arguments());
        Instant first = lanes.stream().map(Lane::opened).min(Instant::compareTo).orElse(Instant.EPOCH);
        Map<UUID, List<Instant>> messages = new HashMap<>();
        jdbc.query(
                MESSAGES,
                row -> {
                    messages.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, OffsetDateTime.class).toInstant());
                },
                lanes.stream().map(Lane::id).toArray(UUID[]::new),
                first.atOffset(ZoneOffset.UTC),
                HistoryKind.REPLY.code());
        return lanes.stream()
                .map(lane -> with(lane, messages.getOrDefault(lane.id(), List.of())))
                .toList();
    }

    /** From its history, the oldest first. */
    List<Move> moves(Problem problem) {
        Instant opened = problem.values().require(TicketFields.OPENED);
        List<Move> moves = new ArrayList<>(List.of(new Move(opened, ProblemState.NEW)));
        for (Entry entry : history.of(problem.id(), opened)) {
            String payload = entry.payload();
            if (payload == null) continue;
            String state = JSON.readTree(payload)
                    .path("changes")
                    .path(ProblemFields.STATE.name())
                    .path(1)
                    .asString("");
            if (!state.isEmpty()) moves.add(new Move(entry.at(), Coded.parse(ProblemState.class, state)));
        }
        return moves;
    }

    private static Lane lane(ResultSet row, int index) throws SQLException {
        return new Lane(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Coded.parse(Priority.class, row.getString("priority")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                moment(row, "responded_at"),
                moment(row, "ended_at"),
                moment(row, "reopened_at"),
                moment(row, "applied_at"),
                List.of());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Lane with(Lane lane, List<Instant> messages) {
        return new Lane(
                lane.id(),
                lane.number(),
                lane.title(),
                lane.priority(),
                lane.opened(),
                lane.responded(),
                lane.ended(),
                lane.reopened(),
                lane.applied(),
                messages);
    }
}
