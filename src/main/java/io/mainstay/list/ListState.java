package io.mainstay.list;

import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterChip;
import io.mainstay.condition.FilterProblem;
import io.mainstay.record.Field;
import io.mainstay.view.Cursor;
import io.mainstay.view.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader is in a list: which view, and what they changed of it. It knows the addresses that lead on.
 *
 * @param view the view that it started from, or null if the filter was written by hand
 * @param filter as it was written
 * @param condition null if the filter has problems
 * @param changed whether filter, order or columns differ from the view's
 */
public record ListState(
        RecordList list,
        @Nullable ListView view,
        String filter,
        @Nullable Condition condition,
        List<FilterChip> chips,
        List<FilterProblem> problems,
        Sort sort,
        List<Field<?>> columns,
        boolean changed) {

    /** This list, with only what differs from the view. */
    public String address() {
        return address(filter, sort, columns);
    }

    public String at(Cursor cursor) {
        return join(address(), "cursor=" + cursor.encode());
    }

    /** The same list in the order of the column; a second press turns it round. Null if it has no order. */
    public @Nullable String sortedBy(Field<?> column) {
        Field<?> field = list.orderOf(column);
        if (field == null) return null;
        return address(filter, new Sort(field, sort.field() == field && !sort.descending()), columns);
    }

    public @Nullable String ariaSort(Field<?> column) {
        if (sort.field() != list.orderOf(column)) return null;
        return sort.descending() ? "descending" : "ascending";
    }

    public String without(FilterChip chip) {
        return address(chip.without(), sort, columns);
    }

    /** The same with other columns. */
    ListState with(List<Field<?>> others) {
        return new ListState(list, view, filter, condition, chips, problems, sort, others, changed);
    }

    /** The view as it was. */
    public String reset() {
        return list.path() + (view == null ? "" : "?view=" + view.code());
    }

    /** All that decides what the list shows, without the view: for its parts and exports. */
    public String query() {
        return "filter=" + encoded(filter) + "&sort=" + sortText() + columnsPart(list.columns());
    }

    public String sortText() {
        return text(sort);
    }

    /** The columns, if they are others than the list's own; else empty. */
    public String columnsText() {
        return columns.equals(list.columns()) ? "" : Columns.text(columns);
    }

    public static String text(Sort sort) {
        return (sort.descending() ? "-" : "") + sort.field().name();
    }

    private String address(String filterText, Sort by, List<Field<?>> shown) {
        List<String> parts = new ArrayList<>();
        if (view != null) parts.add("view=" + view.code());
        if (view == null || !filterText.equals(view.filter())) parts.add("filter=" + encoded(filterText));
        if (view == null || !by.equals(view.sort())) parts.add("sort=" + text(by));
        if (!shown.equals(view == null ? list.columns() : view.columns())) parts.add("columns=" + Columns.text(shown));
        return list.path() + "?" + String.join("&", parts);
    }

    private String columnsPart(List<Field<?>> usual) {
        return columns.equals(usual) ? "" : "&columns=" + Columns.text(columns);
    }

    private static String join(String address, String part) {
        return address + (address.endsWith("?") ? "" : "&") + part;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
