package io.mainstay.view;

import io.mainstay.record.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list answers. */
public sealed interface Listing {

    /**
     * Rows in order.
     *
     * @param partial the search stopped after a few thousand records with fewer rows than a page holds;
     *     {@code next} goes on from there
     */
    record Page(
            List<Values> rows,
            @Nullable Cursor previous,
            @Nullable Cursor next,
            boolean partial) implements Listing {}

    /** Too many records match for an order that no index serves: the viewer narrows the filter or changes the order. */
    record TooMany(Sort sort) implements Listing {}

    /**
     * How many match.
     *
     * @param more there are, or may be, more than {@code value}
     */
    record Count(int value, boolean more) {}
}
