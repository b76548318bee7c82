package io.mainstay.problem.trend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Searches for recurring incidents: every night by itself, and when a coordinator asks for it. */
@Service
class RecurrenceSearch {

    private static final Logger LOG = LoggerFactory.getLogger(RecurrenceSearch.class);

    /** After midnight by universal time at which a night's search is due. */
    private static final Duration NIGHT = Duration.ofHours(2);

    /** A small house is searched in no time, so it need not wait for the night. */
    private static final int SMALL = 10_000;

    private static final Duration SOON = Duration.ofMinutes(30);

    private final SightingReader reader;
    private final RecurrenceKeeper keeper;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();

    RecurrenceSearch(SightingReader reader, RecurrenceKeeper keeper, JdbcTemplate jdbc, Clock clock) {
        this.reader = reader;
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last search.
     *
     * @param incidents how many it looked at
     */
    record Last(Instant at, int incidents, Duration took) {}

    Optional<Last> last() {
        return jdbc
                .query(
                        "select ended_at, incidents, millis from recurrence_search",
                        (row, index) -> new Last(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getInt(2),
                                Duration.ofMillis(row.getInt(3))))
                .stream()
                .findFirst();
    }

    void searchIfDue(Instant now) {
        if (last().map(last -> isDue(last, now)).orElse(true)) search();
    }

    static boolean isDue(Last last, Instant now) {
        if (last.incidents < SMALL && !last.at.plus(SOON).isAfter(now)) return true;
        Instant night = now.minus(NIGHT).truncatedTo(ChronoUnit.DAYS).plus(NIGHT);
        return last.at.isBefore(night);
    }

    /** One at a time; those who ask while one runs wait, and share the next. */
    Last search() {
        Instant asked = clock.instant();
        running.lock();
        try {
            return last().filter(last -> last.at.isAfter(asked)).orElseGet(this::searchNow);
        } finally {
            running.unlock();
        }
    }

    private Last searchNow() {
        Instant now = clock.instant();
        long begun = System.nanoTime();
        Pace pace = new Pace();
        SightingReader.Read read = reader.until(now, pace);
        List<Rhythm> rhythms = new RhythmSearch(read.sightings(), SightingReader.WEEKS).find(pace::step);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        keeper.keep(rhythms, read, now, millis);
        LOG.info(
                "Searched {} incidents for recurrences in {} ms: {} found",
                read.sightings().size(),
                millis,
                rhythms.size());
        return new Last(now, read.sightings().size(), Duration.ofMillis(millis));
    }
}
