package io.mainstay.problem.timeline;

import io.mainstay.problem.Problem;
import io.mainstay.problem.ProblemState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands in the drawing, in its units; time runs from left to right.
 *
 * @param moves with their words in rows above the axis, as many as {@code rows}
 * @param start the left end of the axis
 * @param end the right end
 * @param more whether there are more incidents than lanes
 */
record Timeline(
        Problem problem, List<Lane> lanes, List<MoveLabel> moves, int rows, Instant start, Instant end, boolean more) {

    static final int MOST_LANES = 40;

    private static final int LEFT = 96;
    private static final int WIDTH = 928;
    /** For half the word of the last tick. */
    private static final int RIGHT = 48;

    private static final int AXIS = 30;
    private static final int ROW = 14;
    private static final int LANE = 22;
    private static final int TICKS = 8;
    private static final int SMALLEST = 3;

    /** @param words what a state is called */
    static Timeline of(
            Problem problem, List<Lane> found, List<Move> moves, Function<ProblemState, String> words, Instant now) {
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
        Timeline bare = new Timeline(problem, lanes, List.of(), 0, start, end, more);
        List<MoveLabel> labels = MoveLabel.inRows(moves.stream()
                .map(move -> MoveLabel.of(move, words.apply(move.state()), bare.x(move.at()), bare.width()))
                .toList());
        int rows = 1 + labels.stream().mapToInt(MoveLabel::row).max().orElse(0);
        return new Timeline(problem, lanes, labels, Math.max(1, rows), start, end, more);
    }

    int span() {
        return WIDTH;
    }

    int width() {
        return LEFT + WIDTH + RIGHT;
    }

    int height() {
        return bottom() + 8;
    }

    int top() {
        return AXIS + rows * ROW;
    }

    int bottom() {
        return top() + Math.max(1, lanes.size()) * LANE;
    }

    int left() {
        return LEFT;
    }

    int y(Lane lane) {
        return top() + lanes.indexOf(lane) * LANE;
    }

    int x(Instant moment) {
        double share = (double) Duration.between(start, moment).toMillis()
                / Duration.between(start, end).toMillis();
        return LEFT + (int) Math.round(WIDTH * Math.clamp(share, 0, 1));
    }

    /** The line that a word stands on. */
    int y(MoveLabel label) {
        return top() - AXIS + 4 - Math.max(0, label.row()) * ROW;
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

    /** Whether the axis is too short for days alone to tell its ticks apart. */
    boolean isHours() {
        return Duration.between(start, end).toDays() < TICKS;
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
