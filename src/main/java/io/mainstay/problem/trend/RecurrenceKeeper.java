package io.mainstay.problem.trend;

import io.mainstay.record.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a search found: rhythms that were found before stay the same finding, with what people said to it; those
 * that are found no more go, unless they were dismissed.
 */
@Repository
class RecurrenceKeeper {

    /** Most of a finding's incidents are at one place. */
    private static final double NEARLY_ALL = 0.9;

    private static final String FIGURES = """
            category = ?, other_service_ids = ?, weekdays = ?, starts = ?, minutes = ?, location_id = ?,
            incident_count = ?, expected = ?, strength = ?, weeks = ?, heat = ?, seen_at = ?""";

    private final JdbcTemplate jdbc;

    RecurrenceKeeper(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void keep(List<Rhythm> rhythms, SightingReader.Read read, Instant now, long millis) {
        jdbc.execute("lock table recurrence in share row exclusive mode");
        List<Recurrence> known = new ArrayList<>(jdbc.query("select r.* from recurrence r", RecurrenceStore::read));
        for (Rhythm rhythm : rhythms) {
            Recurrence again = known.stream()
                    .filter(one -> one.isAgain(rhythm))
                    .findFirst()
                    .orElse(null);
            if (again != null) known.remove(again);
            UUID id = again == null ? insert(rhythm, now) : again.id();
            update(id, rhythm, read, now);
            Recurrence.Dismissal dismissal = again == null ? null : again.dismissal();
            if (dismissal != null && dismissal.isOutgrownBy(rhythm.incidents().size()))
                jdbc.update("update recurrence set dismissed_at = null where id = ?", id);
        }
        for (Recurrence gone : known)
            if (!gone.isDismissed()) jdbc.update("delete from recurrence where id = ?", gone.id());
        jdbc.update(
                "insert into recurrence_search (ended_at, incidents, millis) values (?, ?, ?) on conflict (only_one)"
                        + " do update set ended_at = excluded.ended_at, incidents = excluded.incidents, millis = excluded.millis",
                ParetoQuery.at(now),
                read.sightings().size(),
                (int) Math.min(millis, Integer.MAX_VALUE));
    }

    private UUID insert(Rhythm rhythm, Instant now) {
        UUID id = Ids.next(now.toEpochMilli());
        jdbc.update(
                "insert into recurrence (id, service_id, other_service_ids, weekdays, starts, minutes, incident_count,"
                        + " expected, strength, weeks, heat, first_at, last_at, found_at, seen_at)"
                        + " values (?, ?, '{}', 0, '{}', '{}', 0, 0, 0, 0, '{}', ?, ?, ?, ?)",
                id,
                rhythm.service(),
                ParetoQuery.at(now),
                ParetoQuery.at(now),
                ParetoQuery.at(now),
                ParetoQuery.at(now));
        return id;
    }

    private void update(UUID id, Rhythm rhythm, SightingReader.Read read, Instant now) {
        jdbc.update(
                "update recurrence set " + FIGURES + " where id = ?",
                rhythm.category(),
                rhythm.others().toArray(UUID[]::new),
                rhythm.days().mask(),
                rhythm.starts().toArray(Integer[]::new),
                rhythm.minutes().toArray(Integer[]::new),
                place(rhythm, read.places()),
                rhythm.incidents().size(),
                rhythm.expected(),
                rhythm.strength(),
                rhythm.weeks(),
                rhythm.heat().toArray(Integer[]::new),
                ParetoQuery.at(now),
                id);
        jdbc.update("delete from recurrence_incident where recurrence_id = ?", id);
        jdbc.update(
                "insert into recurrence_incident (recurrence_id, incident_id) select ?, t.id from ticket t"
                        + " where t.id = any(?)",
                id,
                newest(rhythm));
        jdbc.update("""
                update recurrence r set first_at = x.first, last_at = x.last,
                       problem_id = coalesce(r.problem_id, case when 2 * x.linked > x.total then x.problem_id end)
                from (select min(t.opened_at) as first, max(t.opened_at) as last, count(*) as total,
                             mode() within group (order by l.problem_id) as problem_id, count(l.problem_id) as linked
                      from recurrence_incident i join ticket t on t.id = i.incident_id
                      left join problem_incident l on l.incident_id = i.incident_id where i.recurrence_id = ?) x
                where r.id = ? and x.first is not null""", id, id);
    }

    private static UUID[] newest(Rhythm rhythm) {
        return rhythm.incidents().stream()
                .sorted(Comparator.comparingInt(Sighting::date)
                        .thenComparingInt(Sighting::minute)
                        .reversed())
                .limit(TrendProblems.LINKED)
                .map(Sighting::incident)
                .toArray(UUID[]::new);
    }

    private static @Nullable UUID place(Rhythm rhythm, Map<UUID, UUID> places) {
        Map<UUID, Integer> counts = new HashMap<>();
        for (Sighting one : rhythm.incidents()) {
            UUID place = places.get(one.incident());
            if (place != null) counts.merge(place, 1, Integer::sum);
        }
        if (counts.isEmpty()) return null;
        var most = Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
        return most.getValue() >= NEARLY_ALL * rhythm.incidents().size() ? most.getKey() : null;
    }
}
