package io.mainstay.list;

import io.mainstay.record.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of a list: as names ({@code number,title,custom.site}), and how they share the width. */
public final class Columns {

    /** More do not fit a screen, and each costs bytes in every row. */
    public static final int MOST = 16;

    /** Pixels that the title keeps, and that a column without a width of its own gets; see list.css. */
    private static final int TITLE = 146;

    private static final int PLAIN = 100;
    private static final int SELECTION = 32;
    private static final int STEP = 50;
    private static final Map<String, Integer> WIDTHS = Map.of(
            "c-pr",
            28,
            "c-num",
            94,
            "c-title",
            TITLE,
            "c-person",
            140,
            "c-service",
            132,
            "c-state",
            106,
            "c-turn",
            158,
            "c-who",
            88,
            "c-age",
            76,
            "c-mark",
            28);

    private Columns() {}

    public static String text(List<Field<?>> columns) {
        return String.join(",", names(columns));
    }

    public static List<String> names(List<Field<?>> columns) {
        return columns.stream().map(Field::name).collect(Collectors.toList());
    }

    /**
     * The class of each column's cells: its own, else {@code c-x} with the width, in steps of 50 pixels, that the list
     * needs for it to be shown ({@code w26}). So what does not fit is left out from the right, and the title stays
     * legible.
     */
    public static List<String> classes(List<Field<?>> columns, Map<Field<?>, String> own) {
        int needed = SELECTION;
        for (Field<?> column : columns) {
            String known = own.get(column);
            if (known != null) needed += WIDTHS.getOrDefault(known, PLAIN);
        }
        List<String> classes = new ArrayList<>();
        for (Field<?> column : columns) {
            String known = own.get(column);
            if (known == null) needed += PLAIN;
            classes.add(known != null ? known : "c-x w" + Math.clamp((needed + STEP - 1) / STEP, 12, 42));
        }
        return classes;
    }
}
