package io.mainstay.incident;

import io.mainstay.list.ListNav;
import io.mainstay.list.ListState;
import io.mainstay.record.Field;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.view.Cursor;
import io.mainstay.view.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What the list page shows.
 *
 * @param nav the views, and where the reader is in the list
 * @param texts the columns' headings
 * @param listing the answer of the list, or null if the filter has problems
 */
record IncidentList(ListNav nav, FieldTexts texts, @Nullable Listing listing, IncidentTable table) {

    ListState state() {
        return nav.state();
    }

    boolean isTooMany() {
        return listing instanceof Listing.TooMany;
    }

    boolean isPartial() {
        return listing instanceof Listing.Page page && page.partial();
    }

    @Nullable
    String previous() {
        return listing instanceof Listing.Page page ? at(page.previous()) : null;
    }

    @Nullable
    String next() {
        return listing instanceof Listing.Page page ? at(page.next()) : null;
    }

    String heading(Field<?> column) {
        return texts.label(column);
    }

    private @Nullable String at(@Nullable Cursor cursor) {
        return cursor == null ? null : state().at(cursor);
    }
}
