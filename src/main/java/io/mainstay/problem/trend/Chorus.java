package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Other services that are hit at the very hours of a rhythm: likely of the same cause, so one finding. */
final class Chorus {

    private static final int LEAST = 5;
    private static final double CLEARLY = 3;
    private static final double LEVEL = 0.01;

    /** Of the main service's incidents, to name a category. */
    private static final double NEARLY_ALL = 0.9;

    private Chorus() {}

    static Rhythm around(Beat beat, Map<UUID, List<Sighting>> byService, House house, Set<UUID> taken) {
        List<UUID> others = new ArrayList<>();
        List<Sighting> incidents = new ArrayList<>(beat.incidents());
        double expected = beat.expected();
        int[] heat = new int[7 * 24];
        double level = Math.log(LEVEL / byService.size());
        warm(heat, beat.during(byService.getOrDefault(beat.service(), List.of())));
        for (Map.Entry<UUID, List<Sighting>> other : byService.entrySet()) {
            if (other.getKey().equals(beat.service()) || taken.contains(other.getKey())) continue;
            Tally tally = new Tally(beat.during(other.getValue()));
            if (!sings(tally, beat, house, level)) continue;
            List<Sighting> along = tally.within(beat.starts(), beat.days());
            others.add(other.getKey());
            incidents.addAll(along);
            warm(heat, beat.during(other.getValue()));
            expected += expected(tally, house, beat);
        }
        return new Rhythm(
                beat.service(),
                category(beat.incidents()),
                others,
                beat.days(),
                beat.starts(),
                beat.minutes(),
                beat.firstWeek(),
                beat.lastWeek(),
                incidents,
                Arrays.stream(heat).boxed().toList(),
                expected,
                -beat.logChance() / Math.log(10));
    }

    /** In one of the hours clearly: it may have a daily round of its own in the others. */
    private static boolean sings(Tally tally, Beat beat, House house, double level) {
        for (int start : beat.starts()) {
            List<Sighting> along = tally.within(List.of(start), beat.days());
            double usual = house.expected(tally, start, beat.days());
            long dates = along.stream().mapToInt(Sighting::date).distinct().count();
            boolean clearly = dates >= LEAST && along.size() >= CLEARLY * usual;
            if (clearly && Chance.logTail((int) dates, Math.max(usual, 1e-6)) <= level) return true;
        }
        return false;
    }

    private static void warm(int[] heat, List<Sighting> sightings) {
        for (Sighting one : sightings) heat[one.slot() / 2]++;
    }

    private static double expected(Tally tally, House house, Beat beat) {
        double sum = 0;
        for (int start : beat.starts()) sum += house.expected(tally, start, beat.days());
        return sum;
    }

    private static @Nullable String category(List<Sighting> incidents) {
        Map<String, Integer> counts = new HashMap<>();
        for (Sighting one : incidents) if (one.category() != null) counts.merge(one.category(), 1, Integer::sum);
        for (Map.Entry<String, Integer> one : counts.entrySet())
            if (one.getValue() >= NEARLY_ALL * incidents.size()) return one.getKey();
        return null;
    }
}
