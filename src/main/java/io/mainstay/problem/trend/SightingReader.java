package io.mainstay.problem.trend;

import io.mainstay.incident.IncidentFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads the incidents of half a year, each on the clock of its place, a week at a time: every statement is short and
 * walks an index, and between two of them others have their turn. Incidents of restricted teams are left out: what is
 * found is shown to all who see its incidents, and a rhythm of theirs would tell of them.
 */
@Repository
class SightingReader {

    static final int WEEKS = 26;

    private static final String WEEK = """
            select t.id, t.service_id, t.category, t.opened_at, t.location_id from ticket t
            where t.type = ? and t.opened_at >= ? and t.opened_at < ? and t.service_id is not null and not t.restricted""";

    private final JdbcTemplate jdbc;

    SightingReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param places where each incident happened, for those that have a place */
    record Read(List<Sighting> sightings, Map<UUID, UUID> places) {}

    /** Services, categories and places come a hundred thousand times, and are kept once. */
    private static final class Known {

        private final Map<Object, Object> values = new HashMap<>();

        @SuppressWarnings("unchecked") // What stands under a value equals it.
        <T extends @Nullable Object> T same(T value) {
            return value == null ? value : (T) values.computeIfAbsent(value, one -> one);
        }
    }

    /** All up to now; the last of the weeks ends with today. */
    Read until(Instant now, Pace pace) {
        Map<UUID, ZoneId> zones = zones();
        ZoneId house = house();
        LocalDate first = LocalDate.ofInstant(now, house).minusDays(7L * WEEKS - 1);
        List<Sighting> sightings = new ArrayList<>();
        Map<UUID, UUID> places = new HashMap<>();
        Known known = new Known();
        for (int week = 0; week <= WEEKS; week++) {
            Instant from =
                    first.plusWeeks(week).minusDays(1).atStartOfDay(house).toInstant();
            Instant to =
                    first.plusWeeks(week + 1L).minusDays(1).atStartOfDay(house).toInstant();
            jdbc.query(
                    WEEK,
                    row -> {
                        UUID place = known.same(row.getObject("location_id", UUID.class));
                        ZoneId zone = place == null ? house : zones.getOrDefault(place, house);
                        ZonedDateTime opened =
                                row.getObject("opened_at", OffsetDateTime.class).atZoneSameInstant(zone);
                        UUID id = row.getObject("id", UUID.class);
                        Sighting one = sighting(
                                id,
                                known.same(row.getObject("service_id", UUID.class)),
                                known.same(row.getString("category")),
                                opened,
                                first);
                        if (one == null) return;
                        sightings.add(one);
                        if (place != null) places.put(id, place);
                    },
                    IncidentFields.TYPE.name(),
                    from.atOffset(ZoneOffset.UTC),
                    to.atOffset(ZoneOffset.UTC));
            pace.step();
        }
        return new Read(sightings, places);
    }

    /** On the clock of its place; null outside the weeks that are looked at. */
    static @Nullable Sighting sighting(
            UUID id, UUID service, @Nullable String category, ZonedDateTime opened, LocalDate first) {
        long days = ChronoUnit.DAYS.between(first, opened.toLocalDate());
        if (days < 0 || days >= 7L * WEEKS) return null;
        int minute = opened.getHour() * 60 + opened.getMinute();
        int slot = (opened.getDayOfWeek().getValue() - 1) * Sighting.SLOTS + minute / 30;
        return new Sighting(id, service, category, (int) (days / 7), slot, minute);
    }

    private Map<UUID, ZoneId> zones() {
        Map<UUID, ZoneId> zones = new HashMap<>();
        jdbc.query("select id, zone from location", row -> {
            zones.put(row.getObject(1, UUID.class), ZoneId.of(row.getString(2)));
        });
        return zones;
    }

    /** The zone of most places: for incidents that have none. */
    private ZoneId house() {
        return jdbc
                .query(
                        "select zone from location where active group by zone order by count(*) desc, zone limit 1",
                        (row, index) -> ZoneId.of(row.getString(1)))
                .stream()
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
