package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterResult;
import io.mainstay.condition.FilterVocabulary.Shorthand;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.Reads;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketFilters;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.view.Cursor;
import io.mainstay.view.Indexing;
import io.mainstay.view.ListExport;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sheet;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of incidents: filter, order, page and count, always through the viewer's scope. */
@Component
class IncidentLists {

    static final int PAGE = 50;

    /** What a row shows, or needs in order to show it. */
    private static final List<Field<?>> COLUMNS = List.of(
            TicketFields.ID,
            TicketFields.HISTORY_SEQ,
            TicketFields.NUMBER,
            TicketFields.TITLE,
            TicketFields.PRIORITY,
            IncidentFields.STATE,
            IncidentFields.HOLD_REASON,
            TicketFields.CALLER,
            TicketFields.SERVICE,
            TicketFields.ASSIGNEE,
            TicketFields.TEAM,
            TicketFields.TURN,
            TicketFields.TURN_AT,
            TicketFields.CALLER_REPLIED,
            TicketFields.FOLLOW_UP,
            TicketFields.NEXT_UPDATE,
            TicketFields.OPENED);

    private static final List<Shorthand> SHORTHANDS = List.of(new Shorthand(
            "state",
            "open",
            new Condition.OneOf<>(
                    TicketFields.STATE_CLASS, List.of(StateClass.NEW, StateClass.ACTIVE, StateClass.WAITING))));

    private static final Indexing INDEXING = TicketIndexes.of(TYPE);

    private final Lists lists;
    private final ListExport export;
    private final TicketFilters filters;
    private final Names names;
    private final Reads reads;
    private final Choices choices;

    IncidentLists(Lists lists, ListExport export, TicketFilters filters, Names names, Reads reads, Choices choices) {
        this.lists = lists;
        this.export = export;
        this.filters = filters;
        this.names = names;
        this.reads = reads;
        this.choices = choices;
    }

    FilterLanguage language(Moments moments) {
        return filters.language(TYPE, SHORTHANDS, moments, true);
    }

    IncidentList page(
            @Nullable IncidentView view,
            String filter,
            Sort sort,
            @Nullable String cursor,
            Viewer viewer,
            Moments moments) {
        FilterLanguage language = language(moments);
        return switch (language.parse(filter)) {
            case FilterResult.Failed failed ->
                new IncidentList(view, filter, sort, List.of(), failed.problems(), null, List.of());
            case FilterResult.Parsed parsed -> {
                ListQuery query = query(parsed.condition(), sort, viewer, moments);
                Cursor from = Cursor.decode(cursor, sort).orElse(null);
                Listing listing = lists.page(query, PAGE, from);
                List<IncidentRow> rows =
                        listing instanceof Listing.Page page ? rows(page.rows(), viewer, moments) : List.of();
                yield new IncidentList(
                        view, filter, sort, language.chips(parsed.condition()), List.of(), listing, rows);
            }
        };
    }

    /** How many match, at most 1,000; nothing if the filter is wrong. */
    Optional<Listing.Count> count(String filter, Viewer viewer, Moments moments) {
        if (!(language(moments).parse(filter) instanceof FilterResult.Parsed parsed)) return Optional.empty();
        Sort timeline = new Sort(TicketFields.OPENED, true);
        return Optional.of(lists.count(query(parsed.condition(), timeline, viewer, moments)));
    }

    /** Those of the given incidents that match the filter. */
    List<IncidentRow> among(Collection<UUID> ids, String filter, Viewer viewer, Moments moments) {
        if (ids.isEmpty() || !(language(moments).parse(filter) instanceof FilterResult.Parsed parsed)) return List.of();
        Condition these = new Condition.OneOf<>(TicketFields.ID, List.copyOf(ids));
        Condition both = Condition.and(List.of(these, parsed.condition()));
        ListQuery query = query(both, new Sort(TicketFields.OPENED, true), viewer, moments);
        return lists.page(query, PAGE, null) instanceof Listing.Page page
                ? rows(page.rows(), viewer, moments)
                : List.of();
    }

    /** As a page, for programs: any fields, and any viewer. */
    Listing records(
            String filter,
            Sort sort,
            List<Field<?>> columns,
            int limit,
            @Nullable Cursor from,
            Viewer viewer,
            Moments moments) {
        ListQuery query = query(condition(filter, viewer, moments), sort, columns, viewer, moments);
        return lists.page(query, limit, from);
    }

    Listing.Count records(String filter, Viewer viewer, Moments moments) {
        Sort timeline = new Sort(TicketFields.OPENED, true);
        return lists.count(query(condition(filter, viewer, moments), timeline, COLUMNS, viewer, moments));
    }

    /** @throws Refusal with all that is wrong with the filter */
    private Condition condition(String filter, Viewer viewer, Moments moments) {
        FilterLanguage language = filters.language(TYPE, SHORTHANDS, moments, viewer.isStaff());
        return switch (language.parse(filter)) {
            case FilterResult.Parsed parsed -> parsed.condition();
            case FilterResult.Failed failed ->
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        failed.problems().stream()
                                .map(one -> new Refusal.Reason("filter", one.message(), one.arguments()))
                                .toList());
        };
    }

    private static ListQuery query(Condition condition, Sort sort, Viewer viewer, Moments moments) {
        return query(condition, sort, COLUMNS, viewer, moments);
    }

    private static ListQuery query(
            Condition condition, Sort sort, List<Field<?>> columns, Viewer viewer, Moments moments) {
        return new ListQuery(
                TYPE.record(),
                INDEXING,
                columns,
                condition,
                TicketFilters.context(viewer, moments),
                TicketAccess.scope(viewer),
                TicketAccess.internal(viewer),
                sort);
    }

    /** Writes all rows that the filter finds, with the columns of the list. */
    void export(String filter, Sort sort, Viewer viewer, Moments moments, Sheet.Opening to) throws IOException {
        if (!(language(moments).parse(filter) instanceof FilterResult.Parsed parsed))
            throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("incident.list.bad_filter"));
        FieldTexts headings = new FieldTexts(TYPE, moments, choices, new Names.Found(Map.of()));
        List<Field<?>> columns =
                COLUMNS.stream().filter(field -> !field.is(Field.Trait.HIDDEN)).toList();
        export.write(
                query(parsed.condition(), sort, viewer, moments),
                columns.stream().map(headings::label).toList(),
                found -> rows(found, viewer, moments).stream()
                        .map(row -> columns.stream().map(row::text).toList())
                        .toList(),
                to);
    }

    private List<IncidentRow> rows(List<Values> found, Viewer viewer, Moments moments) {
        Names.Wanted wanted = new Names.Wanted();
        found.forEach(values -> wanted.add(values, COLUMNS));
        FieldTexts texts = new FieldTexts(TYPE, moments, choices, names.find(wanted));
        Map<UUID, Integer> seen = reads.of(
                viewer.personId(),
                found.stream().map(values -> values.require(TicketFields.ID)).toList());
        return found.stream()
                .map(values -> new IncidentRow(values, texts, isUnread(values, seen)))
                .toList();
    }

    private static boolean isUnread(Values values, Map<UUID, Integer> seen) {
        int seq = seen.getOrDefault(values.require(TicketFields.ID), 0);
        return values.require(IncidentFields.STATE).isOpen() && seq < values.require(TicketFields.HISTORY_SEQ);
    }
}
