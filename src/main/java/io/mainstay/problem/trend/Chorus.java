package io.mainstay.problem.trend;

import java.util.ArrayList;
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
    private static final double LEVEL = 1e-4;

    /** Of the main service's incidents, to name a category. */
    private static final double NEARLY_ALL = 0.9;

    private Chorus() {}

    static Rhythm around(Beat beat, Map<UUID, List<Sighting>> byService, House house, Set<UUID> taken) {
        List<UUID> others = new ArrayList<>();
        List<Sighting> incidents = new ArrayList<>(beat.incidents());
        double expected = beat.expected();
        for (Map.Entry<UUID, List<Sighting>> other : byService.entrySet()) {
            if (other.getKey().equals(beat.service()) || taken.contains(other.getKey())) continue;
            Tally tally = new Tally(beat.during(other.getValue()));
            List<Sighting> along = tally.within(beat.starts(), beat.days());
            double usual = expected(tally, house, beat);
            long dates = along.stream().mapToInt(Sighting::date).distinct().count();
            if (along.size() < LEAST || along.size() < CLEARLY * usual || dates < LEAST) continue;
            double level = Math.log(LEVEL / byService.size());
            if (Chance.logTail((int) dates, Math.max(usual, 1e-6)) > level) continue;
            others.add(other.getKey());
            incidents.addAll(along);
            expected += usual;
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
                expected,
                -beat.logChance() / Math.log(10));
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
