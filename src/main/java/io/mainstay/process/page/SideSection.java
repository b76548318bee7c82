package io.mainstay.process.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section at the side of a record page, in the reader's words.
 *
 * @param add what adds to it, or null
 */
public record SideSection(
        String title, List<Item> items, @Nullable Act add) {

    /**
     * One line.
     *
     * @param mark the mark of a state ({@code new}, {@code progress}, …), or empty
     * @param detail what stands beside it, quietly; may be empty
     * @param body Markdown below it, or null
     */
    public record Item(
            String address,
            String mark,
            String text,
            String detail,
            @Nullable String body,
            List<Act> acts) {}

    /** Something to do. */
    public record Act(String icon, String label, String address, Kind kind) {}

    /** What an address is: a page, a dialog, or a POST that is answered by a dialog, a change or another page. */
    public enum Kind {
        PAGE,
        DIALOG,
        POST
    }

    public boolean isShown() {
        return !items.isEmpty() || add != null;
    }
}
