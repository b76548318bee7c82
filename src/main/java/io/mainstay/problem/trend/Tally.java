package io.mainstay.problem.trend;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sightings of one service by half hour of the week, and by half hour and date. */
final class Tally {

    /** Half hours beside a window that tell what is usual around it; those that touch it do not count. */
    private static final int NEAR = 3;

    private static final int FAR = 7;

    private final int[] bySlot = new int[Sighting.WEEK];
    private final Map<Integer, int[]> byDate = new HashMap<>();
    private final Collection<Sighting> sightings;

    Tally(Collection<Sighting> sightings) {
        this.sightings = sightings;
        for (Sighting one : sightings) {
            bySlot[one.slot()]++;
            byDate.computeIfAbsent(one.date(), date -> new int[Sighting.SLOTS])[one.slotOfDay()]++;
        }
    }

    int total() {
        return sightings.size();
    }

    int at(int slot) {
        return bySlot[Math.floorMod(slot, Sighting.WEEK)];
    }

    int in(int start, Days days) {
        int sum = 0;
        for (int day = 0; day < 7; day++) {
            int slot = day * Sighting.SLOTS + start;
            if (days.has(day)) sum += at(slot) + at(slot + 1);
        }
        return sum;
    }

    /**
     * How many there are in the window when a day counts for no more than {@code most}: one bad night with fifty
     * reports is no rhythm.
     */
    int occasions(int start, Days days, int most) {
        int sum = 0;
        for (Map.Entry<Integer, int[]> date : byDate.entrySet()) {
            if (!days.has(date.getKey() % 7)) continue;
            int[] slots = date.getValue();
            int next = start + 1 < Sighting.SLOTS ? slots[start + 1] : 0;
            sum += Math.min(most, slots[start] + next);
        }
        return sum;
    }

    /** What the hours before and after the window would let expect in it, whichever are the busier. */
    double around(int start, Days days) {
        double before = 0;
        double after = 0;
        for (int day = 0; day < 7; day++) {
            if (!days.has(day)) continue;
            int slot = day * Sighting.SLOTS + start;
            for (int away = NEAR; away <= FAR; away++) {
                before += at(slot + 1 - away);
                after += at(slot + away);
            }
        }
        return 2 * Math.max(before, after) / (FAR - NEAR + 1);
    }

    List<Sighting> within(Collection<Integer> starts, Days days) {
        return sightings.stream()
                .filter(one -> days.has(one.weekday()))
                .filter(one ->
                        starts.stream().anyMatch(start -> one.slotOfDay() == start || one.slotOfDay() == start + 1))
                .toList();
    }
}
