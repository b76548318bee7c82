package io.mainstay.problem.trend;

import io.mainstay.access.Scope;
import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.ticket.TicketAccess;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of {@code recurrence}: read by people, each of whom sees those whose incidents they all see. */
@Repository
class RecurrenceStore {

    private static final String ALL = "select r.* from recurrence r where";
    private static final String LARGEST = "order by r.incident_count desc, r.id";

    private final JdbcTemplate jdbc;

    RecurrenceStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What disturbs most first. */
    List<Recurrence> of(Viewer viewer, boolean dismissed) {
        Sql sql = Sql.of(ALL)
                .then(visible(viewer))
                .then(dismissed ? "and r.dismissed_at is not null" : "and r.dismissed_at is null")
                .then(LARGEST);
        return jdbc.query(sql.text(), RecurrenceStore::read, sql.arguments());
    }

    Optional<Recurrence> find(UUID id, Viewer viewer) {
        Sql sql = Sql.of(ALL + " r.id = ? and", id).then(visible(viewer));
        return jdbc.query(sql.text(), RecurrenceStore::read, sql.arguments()).stream()
                .findFirst();
    }

    /** By finding, the numbers of its newest incidents. */
    Map<UUID, List<String>> incidents(Collection<Recurrence> findings, int limit) {
        Map<UUID, List<String>> numbers = new HashMap<>();
        jdbc.query(
                """
                select r.id, n.number from unnest(?) r (id) cross join lateral (
                    select t.number, t.opened_at, t.id from recurrence_incident i join ticket t on t.id = i.incident_id
                    where i.recurrence_id = r.id order by t.opened_at desc, t.id desc limit ?) n
                order by r.id, n.opened_at desc, n.id desc""",
                row -> {
                    numbers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getString(2));
                },
                findings.stream().map(Recurrence::id).toArray(UUID[]::new),
                limit);
        return numbers;
    }

    void dismiss(UUID id, String reason, Viewer by, Instant at) {
        jdbc.update(
                "update recurrence set dismissed_at = ?, dismissed_by_id = ?, dismissal_reason = ?,"
                        + " dismissed_count = incident_count where id = ?",
                ParetoQuery.at(at),
                by.personId(),
                reason,
                id);
    }

    void bringBack(UUID id) {
        jdbc.update(
                "update recurrence set dismissed_at = null, dismissed_by_id = null, dismissal_reason = null,"
                        + " dismissed_count = null where id = ?",
                id);
    }

    void explain(UUID id, UUID problem) {
        jdbc.update("update recurrence set problem_id = ? where id = ?", problem, id);
    }

    private static Sql visible(Viewer viewer) {
        Scope scope = TicketAccess.scope(viewer, ParetoQuery.CELL);
        Sql any = Sql.of("exists (select from recurrence_incident i where i.recurrence_id = r.id)");
        if (scope instanceof Scope.Everything) return any;
        return any.and(Sql.of("not exists (select from recurrence_incident i where i.recurrence_id = r.id"
                        + " and not exists (select from ticket t where t.id = i.incident_id and")
                .then(scope.predicate())
                .then("))"));
    }

    static Recurrence read(ResultSet row, int index) throws SQLException {
        return new Recurrence(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getString("category"),
                list(row.getArray("other_service_ids")).stream()
                        .map(UUID.class::cast)
                        .toList(),
                new Days(row.getInt("weekdays")),
                numbers(row.getArray("starts")),
                numbers(row.getArray("minutes")),
                row.getObject("location_id", UUID.class),
                row.getInt("incident_count"),
                row.getDouble("expected"),
                row.getDouble("strength"),
                row.getInt("weeks"),
                numbers(row.getArray("heat")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getObject("problem_id", UUID.class),
                dismissal(row));
    }

    private static Recurrence.@Nullable Dismissal dismissal(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("dismissed_at", OffsetDateTime.class);
        if (at == null) return null;
        return new Recurrence.Dismissal(
                at.toInstant(),
                row.getObject("dismissed_by_id", UUID.class),
                row.getString("dismissal_reason"),
                row.getInt("dismissed_count"));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return list(array).stream().map(one -> ((Number) one).intValue()).toList();
    }

    private static List<Object> list(Array array) throws SQLException {
        return Arrays.asList((Object[]) array.getArray());
    }
}
