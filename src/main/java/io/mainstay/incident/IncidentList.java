package io.mainstay.incident;

import io.mainstay.condition.FilterChip;
import io.mainstay.condition.FilterProblem;
import io.mainstay.record.Field;
import io.mainstay.view.Listing;
import io.mainstay.view.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list page shows.
 *
 * @param view the view that it started from, or null if the filter was written by hand
 * @param filter as it was written
 * @param problems what is wrong with the filter: then there are no rows
 * @param listing the answer of the list, or null with problems
 */
record IncidentList(
        @Nullable IncidentView view,
        String filter,
        Sort sort,
        List<FilterChip> chips,
        List<FilterProblem> problems,
        @Nullable Listing listing,
        List<IncidentRow> rows) {

    boolean isTooMany() {
        return listing instanceof Listing.TooMany;
    }

    boolean isPartial() {
        return listing instanceof Listing.Page page && page.partial();
    }

    @Nullable
    String previous() {
        return listing instanceof Listing.Page page && page.previous() != null
                ? address(filter, sort) + "&cursor=" + page.previous().encode()
                : null;
    }

    @Nullable
    String next() {
        return listing instanceof Listing.Page page && page.next() != null
                ? address(filter, sort) + "&cursor=" + page.next().encode()
                : null;
    }

    /** The same list in the order of the field; a second press turns it round. */
    String sortedBy(Field<?> field) {
        return address(filter, new Sort(field, sort.field() == field && !sort.descending()));
    }

    String without(FilterChip chip) {
        return address(chip.without(), sort);
    }

    String query() {
        return "filter=" + encoded(filter) + "&sort=" + sortName(sort);
    }

    @Nullable
    String ariaSort(Field<?> field) {
        if (sort.field() != field) return null;
        return sort.descending() ? "descending" : "ascending";
    }

    private String address(String filterText, Sort by) {
        String start = view == null ? "/incidents?" : "/incidents?view=" + view.code() + "&";
        return start + "filter=" + encoded(filterText) + "&sort=" + sortName(by);
    }

    static String sortName(Sort sort) {
        return (sort.descending() ? "-" : "") + sort.field().name();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
