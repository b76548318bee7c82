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
    private static final double CLEARLY_FURTHER = 2;
    private static final int MOST_WINDOWS = 6;

    private record Window(int start, Days days, double expected, double logChance) {}

    static @Nullable Beat strongest(List<Sighting> own, House house, int weeks, double level) {
        if (own.size() < LEAST) return null;
        Tally tally = new Tally(own);
        Window best = null;
        for (Days days : Days.TRIED)
            for (int start = 0; start < STARTS; start++) {
                Window window = window(tally, house, weeks, start, days, LEAST, CLEARLY);
                if (window != null && (best == null || window.logChance < best.logChance)) best = window;
            }
        if (best == null || best.logChance > level) return null;
        return of(own, tally, house, weeks, centred(best, tally, house, weeks, level));
    }

    /** The half hour earlier or later, if that holds more of what recurs: its edge may lie in a quieter surrounding. */
    private static Window centred(Window best, Tally tally, House house, int weeks, double level) {
        Window centre = best;
        for (int start : new int[] {best.start - 1, best.start + 1}) {
            if (start < 0 || start >= STARTS) continue;
            Window window = window(tally, house, weeks, start, best.days, LEAST, CLEARLY);
            if (window == null || window.logChance > level) continue;
            if (tally.in(start, best.days) > tally.in(centre.start, best.days)) centre = window;
        }
        return centre;
    }

    /** In the weeks in which the best window beats, further hours are heard better than in the whole half year. */
    private static Beat of(List<Sighting> own, Tally tally, House house, int weeks, Window best) {
        int[] span = span(tally.within(List.of(best.start), best.days), best.expected / weeks, weeks);
        int length = span[1] - span[0] + 1;
        Tally during = new Tally(own.stream()
                .filter(one -> one.week() >= span[0] && one.week() <= span[1])
                .toList());
        List<Window> windows = new ArrayList<>(List.of(best));
        for (Window next = best; next != null && windows.size() < MOST_WINDOWS; ) {
            next = further(during, house, length, windows);
            if (next != null) windows.add(next);
        }
        List<Integer> starts = windows.stream().map(Window::start).sorted().toList();
        double expected = 0;
        for (int start : starts) expected += house.expected(during, start, best.days);
        return new Beat(
                own.getFirst().service(),
                best.days,
                starts,
                tally.within(starts, best.days),
                span[0],
                span[1],
                expected,
                best.logChance);
    }

    private static @Nullable Window further(Tally during, House house, int weeks, List<Window> windows) {
        Window best = null;
        for (int start = 0; start < STARTS; start++) {
            int candidate = start;
            if (windows.stream().anyMatch(one -> Math.abs(one.start - candidate) < 2)) continue;
            Days days = windows.getFirst().days;
            Window window = window(during, house, weeks, start, days, LEAST_FURTHER, CLEARLY_FURTHER);
            if (window != null && window.logChance < FURTHER && (best == null || window.logChance < best.logChance))
                best = window;
        }
        return best;
    }

    /** The window if it holds clearly more than expected, else null. */
    private static @Nullable Window window(
            Tally tally, House house, int weeks, int start, Days days, int least, double clearly) {
        int observed = tally.in(start, days);
        if (observed < least) return null;
        double expected = house.expected(tally, start, days);
        if (observed < clearly * expected) return null;
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
