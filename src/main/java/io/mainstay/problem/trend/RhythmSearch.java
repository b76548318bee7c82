package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds services whose incidents come back at the same hours of the same weekdays. Each window of an hour is compared
 * with the larger of two expectations: what the other services would let expect of this one's total (the house is busy
 * on Monday mornings), and what the hours around it hold. A rhythm must beat both by far: three times as many, a
 * probability that stays small after all windows that were tried (Bonferroni), in at least half of its weeks, and it
 * must beat still. A bad night with many reports counts as one occasion.
 */
final class RhythmSearch {

    /** Of a finding by chance in a whole search. */
    static final double LEVEL = 1e-3;

    /** A service may have a rhythm at night and another one on Mondays. */
    private static final int MOST_EACH = 3;

    private final int weeks;
    private final House house;
    private final Map<UUID, List<Sighting>> byService = new LinkedHashMap<>();

    /** @param weeks how many the sightings come from */
    RhythmSearch(Collection<Sighting> sightings, int weeks) {
        this.weeks = weeks;
        house = new House(sightings);
        for (Sighting one : sightings)
            byService.computeIfAbsent(one.service(), key -> new ArrayList<>()).add(one);
    }

    /** The strongest first; {@code between} two services others have their turn. */
    List<Rhythm> find(Runnable between) {
        List<Beat> beats = new ArrayList<>();
        double level = Math.log(LEVEL / tests());
        for (List<Sighting> own : byService.values()) {
            beats.addAll(beats(own, level));
            between.run();
        }
        beats.sort(Comparator.comparingDouble(Beat::logChance));
        List<Rhythm> found = new ArrayList<>();
        Set<UUID> heard = new HashSet<>();
        for (Beat beat : beats) {
            if (isHeard(beat, found)) continue;
            Rhythm rhythm = Chorus.around(beat, byService, without(beat.service()), heard);
            heard.addAll(rhythm.others());
            found.add(rhythm);
            between.run();
        }
        return found;
    }

    /** What is usual but for this service: its rhythm must not make the same hours look usual for others. */
    private House without(UUID service) {
        return new House(byService.entrySet().stream()
                .filter(one -> !one.getKey().equals(service))
                .flatMap(one -> one.getValue().stream())
                .toList());
    }

    /** Another service's rhythm has it already. */
    private static boolean isHeard(Beat beat, List<Rhythm> found) {
        UUID service = beat.service();
        return found.stream()
                .filter(one -> one.others().contains(service))
                .anyMatch(one -> one.starts().stream().anyMatch(start -> beat.touches(start)));
    }

    private List<Beat> beats(List<Sighting> own, double level) {
        List<Beat> beats = new ArrayList<>();
        List<Sighting> left = own;
        for (int round = 0; round < MOST_EACH; round++) {
            Beat beat = best(left, level);
            if (beat == null) break;
            if (beat.isRhythm(weeks)) beats.add(beat);
            Set<Sighting> gone = new HashSet<>(beat.all());
            left = left.stream().filter(one -> !gone.contains(one)).toList();
        }
        return beats;
    }

    /** Of the whole service if it has one, else of one of its categories. */
    private @Nullable Beat best(List<Sighting> own, double level) {
        Beat whole = Beat.strongest(own, house, weeks, level);
        if (whole != null) return whole;
        Beat best = null;
        for (List<Sighting> some : byCategory(own).values()) {
            Beat beat = Beat.strongest(some, house, weeks, level);
            if (beat != null && (best == null || beat.logChance() < best.logChance())) best = beat;
        }
        return best;
    }

    private long tests() {
        long keys = 0;
        for (List<Sighting> own : byService.values())
            keys += 1
                    + byCategory(own).values().stream()
                            .filter(some -> some.size() >= Beat.LEAST)
                            .count();
        return Math.max(1, keys * Beat.STARTS * Days.TRIED.size());
    }

    private static Map<String, List<Sighting>> byCategory(List<Sighting> own) {
        Map<String, List<Sighting>> byCategory = new LinkedHashMap<>();
        for (Sighting one : own)
            if (one.category() != null)
                byCategory
                        .computeIfAbsent(one.category(), key -> new ArrayList<>())
                        .add(one);
        return byCategory;
    }
}
