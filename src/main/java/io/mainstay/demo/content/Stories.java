package io.mainstay.demo.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The planted incidents: three stories, two habits, and what the cast finds on its desks. */
final class Stories {

    private static final ZoneId HAMBURG = ZoneId.of("Europe/Berlin");
    private static final LocalTime TELEMETRY_STOPS = LocalTime.of(7, 52);
    private static final Duration YOUNGEST_STORY = Duration.ofMinutes(38);

    private final Ordinary.Context context;
    private final Instant anchor;

    Stories(Ordinary.Context context, Instant anchor) {
        this.context = context;
        this.anchor = anchor;
    }

    List<DemoIncident> all() {
        List<DemoIncident> all = new ArrayList<>();
        Instant stop = latest(TELEMETRY_STOPS, YOUNGEST_STORY);
        all.addAll(planted("warm-trucks", stop, minutes -> stretched(minutes, stop)));
        all.addAll(planted("payroll-storage", payday(), minutes -> minutes));
        all.addAll(planted("desk", anchor, minutes -> minutes));
        all.addAll(new ShiftChange(context, anchor).incidents());
        all.addAll(new Habits(context, anchor).incidents());
        return all;
    }

    private List<DemoIncident> planted(String file, Instant base, UnaryOperator<Duration> pace) {
        return SituationFile.read("stories/" + file + ".txt").stream()
                .map(situation -> new Planted(context, situation, base, pace, anchor).incident())
                .toList();
    }

    /**
     * The first twenty minutes go as they went; the rest fills the time until now, so that the story is fresh whether
     * somebody starts the demo at half past eight or in the afternoon.
     */
    private Duration stretched(Duration offset, Instant stop) {
        Duration start = Duration.ofMinutes(20);
        if (offset.compareTo(start) <= 0) return offset;
        Duration rest = Duration.between(stop, anchor).minusMinutes(2).minus(start);
        double factor = rest.toSeconds() / (double) Duration.ofMinutes(16).toSeconds();
        return start.plusSeconds((long) (offset.minus(start).toSeconds() * factor));
    }

    /** The night before salaries are paid in March, at least two weeks ago. */
    private Instant payday() {
        LocalDate today = anchor.atZone(HAMBURG).toLocalDate();
        LocalDate day = LocalDate.of(today.getYear(), 3, 24);
        if (day.isAfter(today.minusDays(14))) day = day.minusYears(1);
        return day.atTime(5, 40).atZone(HAMBURG).toInstant();
    }

    private Instant latest(LocalTime time, Duration ago) {
        Instant limit = anchor.minus(ago);
        Instant today =
                limit.atZone(HAMBURG).toLocalDate().atTime(time).atZone(HAMBURG).toInstant();
        return today.isAfter(limit)
                ? limit.atZone(HAMBURG)
                        .toLocalDate()
                        .minusDays(1)
                        .atTime(time)
                        .atZone(HAMBURG)
                        .toInstant()
                : today;
    }
}
