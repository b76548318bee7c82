package io.mainstay.incident;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.list.ListNav;
import io.mainstay.list.ListState;
import io.mainstay.list.ListViews;
import io.mainstay.record.Field;
import io.mainstay.ticket.TicketFields;
import io.mainstay.view.Cursor;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of incidents: pages of rows, for people and for programs. */
@Component
class IncidentLists {

    static final int PAGE = 50;

    private final Lists lists;
    private final IncidentRecordList list;
    private final ListViews views;
    private final IncidentRows rows;

    IncidentLists(Lists lists, IncidentRecordList list, ListViews views, IncidentRows rows) {
        this.lists = lists;
        this.list = list;
        this.views = views;
        this.rows = rows;
    }

    IncidentList page(ListState state, @Nullable String cursor, Viewer viewer, Moments moments) {
        ListNav nav = views.nav(state, viewer);
        Condition condition = state.condition();
        IncidentTable empty = new IncidentTable(state.columns(), List.of());
        if (condition == null) return new IncidentList(nav, list.texts(moments), null, empty);
        List<Field<?>> fetched = IncidentColumns.fetched(state.columns());
        ListQuery query = list.query(condition, state.sort(), fetched, viewer, moments);
        Listing listing =
                lists.page(query, PAGE, Cursor.decode(cursor, state.sort()).orElse(null));
        IncidentTable table = listing instanceof Listing.Page page
                ? new IncidentTable(state.columns(), rows.of(page.rows(), fetched, viewer, moments))
                : empty;
        return new IncidentList(nav, list.texts(moments), listing, table);
    }

    /** Those of the given incidents that match the filter. */
    List<IncidentRow> among(
            Collection<UUID> ids, String filter, List<Field<?>> columns, Viewer viewer, Moments moments) {
        List<UUID> given = ids.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) return List.of();
        Condition these = new Condition.OneOf<>(TicketFields.ID, given);
        Condition both = Condition.and(List.of(these, list.condition(filter, viewer, moments)));
        List<Field<?>> fetched = IncidentColumns.fetched(columns);
        ListQuery query = list.query(both, list.usualSort(), fetched, viewer, moments);
        return lists.page(query, PAGE, null) instanceof Listing.Page page
                ? rows.of(page.rows(), fetched, viewer, moments)
                : List.of();
    }

    /** As a page, for programs: any fields, and any viewer. */
    Listing records(
            Condition condition,
            Sort sort,
            List<Field<?>> columns,
            int limit,
            @Nullable Cursor from,
            Viewer viewer,
            Moments moments) {
        return lists.page(list.query(condition, sort, columns, viewer, moments), limit, from);
    }
}
