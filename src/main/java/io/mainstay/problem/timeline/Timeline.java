package io.mainstay.problem.timeline;

import io.mainstay.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in the drawing, in its units; time runs from left to right.
 *
 * @param start the left end of the axis
 * @param end the right end
 * @param more whether there are more incidents than lanes
 */
record Timeline(Problem problem, List<Lane> lanes, List<Move> moves, Instant start, Instant end, boolean more) {

    static final int MOST_LANES = 40;

    private static final int LEFT = 96;
    private static final int WIDTH = 960;
    private static final int TOP = 44;
    private static final int LANE = 22;
    private static final int TICKS = 8;
    private static final int SMALLEST = 3;

    static Timeline of(Problem problem, List<Lane> found, List<Move> moves, Instant now) {
        boolean more = found.size() > MOST_LANES;
        List<Lane> lanes = new ArrayList<>(found.subList(0, Math.min(MOST_LANES, found.size()))).reversed();
        Instant start = Stream.concat(
                        lanes.stream().map(Lane::opened), moves.stream().map(Move::at))
                .min(Instant::compareTo)
                .orElse(now);
        boolean open = lanes.stream().anyMatch(lane -> lane.ended() == null) || lanes.isEmpty();
        Instant end = open
                ? now
                : Stream.concat(
                                lanes.stream().map(lane -> lane.ended() == null ? now : lane.ended()),
                                moves.stream().map(Move::at))
                        .max(Instant::compareTo)
                        .orElse(now);
        if (!end.isAfter(start.plusSeconds(60))) end = start.plusSeconds(3_600);
        return new Timeline(problem, lanes, moves, start, end, more);
    }

    int width() {
        return LEFT + WIDTH + 16;
    }

    int height() {
        return bottom() + 8;
    }

    int top() {
        return TOP;
    }

    int bottom() {
        return TOP + Math.max(1, lanes.size()) * LANE;
    }

    int left() {
        return LEFT;
    }

    int y(Lane lane) {
        return TOP + lanes.indexOf(lane) * LANE;
    }

    int x(Instant moment) {
        double share = (double) Duration.between(start, moment).toMillis()
                / Duration.between(start, end).toMillis();
        return LEFT + (int) Math.round(WIDTH * Math.clamp(share, 0, 1));
    }

    /** Its word stands to the left of its line. */
    boolean isLate(Move move) {
        return x(move.at()) > LEFT + WIDTH / 2;
    }

    /** From opening to the first answer, or to the end without one. */
    int waiting(Lane lane) {
        return Math.max(SMALLEST, x(answered(lane)) - x(lane.opened()));
    }

    /** From the first answer to the end. */
    int working(Lane lane) {
        return Math.max(0, x(end(lane)) - x(lane.opened()) - waiting(lane));
    }

    Instant end(Lane lane) {
        Instant ended = lane.ended();
        return ended == null ? end : ended;
    }

    private Instant answered(Lane lane) {
        Instant responded = lane.responded();
        return responded == null || responded.isAfter(end(lane)) ? end(lane) : responded;
    }

    /** Moments at even distances, for the axis. */
    List<Instant> ticks() {
        long step = Duration.between(start, end).toMillis() / TICKS;
        return Stream.iterate(0, i -> i <= TICKS, i -> i + 1)
                .map(i -> start.plusMillis(step * i))
                .toList();
    }

    /** A diamond around the moment: that a workaround was applied. */
    String diamond(Lane lane, @Nullable Instant moment) {
        int x = moment == null ? LEFT : x(moment);
        int y = y(lane) + LANE / 2;
        return "%d,%d %d,%d %d,%d %d,%d".formatted(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
    }
}
