package io.mainstay.problem.trend;

import java.util.ArrayList;
import java.util.List;

/** Incidents by weekday and hour as a strip of squares, the fuller the more. */
record HeatStrip(List<Square> squares) {

    private static final int SIZE = 9;
    private static final int LEFT = 26;
    private static final int LEVELS = 4;

    /**
     * A square of the drawing.
     *
     * @param weekday 1 Monday to 7
     * @param level 0 for none to 4 for the most
     */
    record Square(int x, int y, int weekday, int hour, int count, int level) {}

    static HeatStrip of(List<Integer> heat) {
        int most = heat.stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Square> squares = new ArrayList<>();
        for (int i = 0; i < heat.size(); i++) {
            int count = heat.get(i);
            int level = count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) LEVELS * count / most));
            squares.add(new Square(LEFT + i % 24 * SIZE, i / 24 * SIZE, i / 24 + 1, i % 24, count, level));
        }
        return new HeatStrip(squares);
    }

    static int width() {
        return LEFT + 24 * SIZE;
    }

    static int height() {
        return 7 * SIZE + 12;
    }

    static int hourX(int hour) {
        return LEFT + hour * SIZE;
    }

    static int dayY(int weekday) {
        return weekday * SIZE - 1;
    }
}
