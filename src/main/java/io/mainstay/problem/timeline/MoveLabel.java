package io.mainstay.problem.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The word beside the line of a move; words that are near each other in time stand in rows.
 *
 * @param x of the line
 * @param isLeft whether the word stands to the left of the line
 * @param row counted from the axis upwards, or {@link #NONE}
 */
record MoveLabel(Move move, String word, int x, boolean isLeft, int row) {

    /** There is no room for the word: the line's title says it. */
    static final int NONE = -1;

    private static final int ROWS = 4;
    private static final int GAP = 3;

    /** The width of a letter of the drawing, rather more than it needs. */
    private static final double LETTER = 6.2;

    /** @param right the end of the drawing; a word that would reach beyond stands to the left */
    static MoveLabel of(Move move, String word, int x, int right) {
        return new MoveLabel(move, word, x, x + GAP + width(word) > right, NONE);
    }

    /** Each word in the lowest row in which no other is in its way. */
    static List<MoveLabel> inRows(List<MoveLabel> labels) {
        List<MoveLabel> placed = new ArrayList<>();
        List<MoveLabel> inOrder =
                labels.stream().sorted(Comparator.comparingInt(MoveLabel::from)).toList();
        for (MoveLabel label : inOrder) placed.add(label.above(placed));
        return placed;
    }

    private MoveLabel above(List<MoveLabel> placed) {
        for (int free = 0; free < ROWS; free++) {
            int candidate = free;
            boolean taken = placed.stream().anyMatch(other -> other.row == candidate && other.meets(this));
            if (!taken) return new MoveLabel(move, word, x, isLeft, free);
        }
        return this;
    }

    private boolean meets(MoveLabel other) {
        return from() < other.to() + GAP && other.from() < to() + GAP;
    }

    /** Where the word is written from, or, to the left of the line, to. */
    int at() {
        return isLeft ? x - GAP : x + GAP;
    }

    private int from() {
        return isLeft ? at() - width(word) : x;
    }

    private int to() {
        return isLeft ? x : at() + width(word);
    }

    private static int width(String word) {
        return (int) Math.ceil(word.length() * LETTER);
    }
}
