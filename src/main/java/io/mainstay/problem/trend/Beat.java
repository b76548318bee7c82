package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The windows of one service that hold far more incidents than expected.
 *
 * @param all of its incidents in the windows, those before and after its weeks too
 * @param firstWeek since when it beats
 * @param expected how many incidents chance would bring in those weeks
 * @param logChance the natural logarithm of the probability that it is chance, for the strongest window
 */
record Beat(
        UUID service,
        Days days,
        List<Integer> starts,
        List<Sighting> all,
        int firstWeek,
        int lastWeek,
        double expected,
        double logChance) {

    /** Incidents that a window has at least. */
    static final int LEAST = 8;

    /** Windows of an hour begin at each half hour of a day and end on the same day. */
    static final int STARTS = Sighting.SLOTS - 1;

    /** Times as many as expected. */
    private static final double CLEARLY = 3;

    private static final int LEAST_WEEKS = 4;
    private static final int SILENT_WEEKS = 4;

    /** Further hours of a service that has a rhythm already need no such proof. */
    private static final double FURTHER = Math.log(1e-4);

    private static final int LEAST_FURTHER = 5;
    private static final int MOST_WINDOWS = 6;

    private record Window(int start, Days days, double expected, double logChance) {}

    static @Nullable Beat strongest(List<Sighting> own, House house, int weeks, double level) {
        if (own.size() < LEAST) return null;
        Tally tally = new Tally(own);
        Window best = null;
        for (Days days : Days.TRIED)
            for (int start = 0; start < STARTS; start++) {
                Window window = window(tally, house, weeks, start, days, LEAST);
                if (window != null && (best == null || window.logChance < best.logChance)) best = window;
            }
        if (best == null || best.logChance > level) return null;
        return of(own, tally, house, weeks, best);
    }

    private static Beat of(List<Sighting> own, Tally tally, House house, int weeks, Window best) {
        List<Window> windows = new ArrayList<>(List.of(best));
        while (windows.size() < MOST_WINDOWS) {
            Window next = null;
            for (int start = 0; start < STARTS; start++) {
                int candidate = start;
                if (windows.stream().anyMatch(one -> Math.abs(one.start - candidate) < 2)) continue;
                Window window = window(tally, house, weeks, start, best.days, LEAST_FURTHER);
                if (window != null && window.logChance < FURTHER && (next == null || window.logChance < next.logChance))
                    next = window;
            }
            if (next == null) break;
            windows.add(next);
        }
        List<Integer> starts = windows.stream().map(Window::start).sorted().toList();
        List<Sighting> all = tally.within(starts, best.days);
        double expected = windows.stream().mapToDouble(Window::expected).sum();
        int[] span = span(all, expected / weeks, weeks);
        double share = (span[1] - span[0] + 1.0) / weeks;
        return new Beat(
                own.getFirst().service(), best.days, starts, all, span[0], span[1], expected * share, best.logChance);
    }

    /** The window if it holds clearly more than expected, else null. */
    private static @Nullable Window window(Tally tally, House house, int weeks, int start, Days days, int least) {
        int observed = tally.in(start, days);
        if (observed < least) return null;
        double expected = house.expected(tally, start, days);
        if (observed < CLEARLY * expected) return null;
        int most = Math.max(1, (int) Math.ceil(2 * expected / (weeks * days.size())));
        int occasions = tally.occasions(start, days, most);
        return new Window(start, days, expected, Chance.logTail(occasions, Math.max(expected, 1e-6)));
    }

    /** The run of weeks in which there is most above half of its usual strength (and twice the expected). */
    private static int[] span(List<Sighting> all, double expectedAWeek, int weeks) {
        int[] counts = new int[weeks];
        for (Sighting one : all) counts[one.week()]++;
        long hit = Arrays.stream(counts).filter(count -> count > 0).count();
        double bar = Math.max(2 * expectedAWeek, 0.5 * all.size() / Math.max(1, hit));
        int[] best = {0, weeks - 1};
        double bestSum = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int from = 0;
        for (int week = 0; week < weeks; week++) {
            if (sum < 0) {
                sum = 0;
                from = week;
            }
            sum += counts[week] - bar;
            if (sum > bestSum) {
                bestSum = sum;
                best = new int[] {from, week};
            }
        }
        return best;
    }

    boolean isRhythm(int weeks) {
        List<Sighting> incidents = incidents();
        long hit = incidents.stream().mapToInt(Sighting::week).distinct().count();
        return incidents.size() >= LEAST
                && hit >= LEAST_WEEKS
                && 2 * hit >= lastWeek - firstWeek + 1
                && lastWeek >= weeks - SILENT_WEEKS;
    }

    List<Sighting> incidents() {
        return during(all);
    }

    List<Sighting> during(List<Sighting> sightings) {
        return sightings.stream()
                .filter(one -> one.week() >= firstWeek && one.week() <= lastWeek)
                .toList();
    }

    boolean touches(int start) {
        return starts.stream().anyMatch(own -> Math.abs(own - start) < 2);
    }

    /** Around what time the incidents of each window lie, to the half hour. */
    List<Integer> minutes() {
        List<Integer> minutes = new ArrayList<>();
        for (int start : starts) {
            List<Integer> times = new ArrayList<>(incidents().stream()
                    .filter(one -> one.slotOfDay() == start || one.slotOfDay() == start + 1)
                    .map(Sighting::minute)
                    .toList());
            Collections.sort(times);
            int median = times.isEmpty() ? start * 30 + 30 : times.get(times.size() / 2);
            minutes.add(Math.round(median / 30f) * 30 % (24 * 60));
        }
        return minutes.stream().distinct().sorted().toList();
    }
}
