package io.mainstay.process.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.list.ListNav;
import io.mainstay.list.ListState;
import io.mainstay.list.ListViews;
import io.mainstay.record.Field;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.TicketFields;
import io.mainstay.view.Cursor;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of tickets: pages of rows, for people and for programs. */
@Component
public class TicketLists {

    static final int PAGE = 50;

    private final Lists lists;
    private final ListViews views;
    private final TicketRows rows;

    TicketLists(Lists lists, ListViews views, TicketRows rows) {
        this.lists = lists;
        this.views = views;
        this.rows = rows;
    }

    TicketListPage page(TicketList list, ListState state, @Nullable String cursor, Viewer viewer, Moments moments) {
        ListNav nav = views.nav(state, viewer);
        FieldTexts texts = list.texts(moments, new Names.Found(Map.of()));
        Condition condition = state.condition();
        if (condition == null)
            return new TicketListPage(nav, texts, null, list.table(state.columns(), List.of(), viewer));
        List<Field<?>> fetched = list.fetched(state.columns());
        ListQuery query = list.query(condition, state.sort(), fetched, viewer, moments);
        Listing listing =
                lists.page(query, PAGE, Cursor.decode(cursor, state.sort()).orElse(null));
        List<TicketRow> found =
                listing instanceof Listing.Page page ? rows.of(list, page.rows(), fetched, viewer, moments) : List.of();
        return new TicketListPage(nav, texts, listing, list.table(state.columns(), found, viewer));
    }

    /** Those of the given tickets that match the filter. */
    List<TicketRow> among(
            TicketList list,
            Collection<UUID> ids,
            String filter,
            List<Field<?>> columns,
            Viewer viewer,
            Moments moments) {
        List<UUID> given = ids.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) return List.of();
        Condition these = new Condition.OneOf<>(TicketFields.ID, given);
        Condition both = Condition.and(List.of(these, list.condition(filter, viewer, moments)));
        List<Field<?>> fetched = list.fetched(columns);
        ListQuery query = list.query(both, list.usualSort(), fetched, viewer, moments);
        return lists.page(query, PAGE, null) instanceof Listing.Page page
                ? rows.of(list, page.rows(), fetched, viewer, moments)
                : List.of();
    }

    /** As a page, for programs: any fields, and any viewer. */
    public Listing records(
            TicketList list,
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
