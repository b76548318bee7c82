package io.mainstay.process.list;

import io.mainstay.list.ListNav;
import io.mainstay.list.ListState;
import io.mainstay.record.Field;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.view.Cursor;
import io.mainstay.view.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What a list page shows.
 *
 * @param nav the views, and where the reader is in the list
 * @param texts the columns' headings
 * @param listing the answer of the list, or null if the filter has problems
 */
public record TicketListPage(
        ListNav nav, FieldTexts texts, @Nullable Listing listing, TicketTable table) {

    public ListState state() {
        return nav.state();
    }

    public String path() {
        return table.list().path();
    }

    /** The place in the navigation. */
    public String place() {
        return path().substring(1);
    }

    public boolean isTooMany() {
        return listing instanceof Listing.TooMany;
    }

    public boolean isPartial() {
        return listing instanceof Listing.Page page && page.partial();
    }

    public @Nullable String previous() {
        return listing instanceof Listing.Page page ? at(page.previous()) : null;
    }

    public @Nullable String next() {
        return listing instanceof Listing.Page page ? at(page.next()) : null;
    }

    public String heading(Field<?> column) {
        return texts.label(column);
    }

    private @Nullable String at(@Nullable Cursor cursor) {
        return cursor == null ? null : state().at(cursor);
    }
}
