package io.mainstay.incident;

import static io.mainstay.incident.IncidentFields.TYPE;

import io.mainstay.access.Viewer;
import io.mainstay.choice.Choices;
import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterResult;
import io.mainstay.condition.FilterVocabulary.Shorthand;
import io.mainstay.list.RecordList;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketFilters;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.ticket.TicketStore;
import io.mainstay.view.Indexing;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Lists;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents can be filtered, ordered and shown by; every query goes through the viewer's scope. */
@Component
class IncidentRecordList implements RecordList {

    private static final List<Shorthand> SHORTHANDS = List.of(new Shorthand(
            "state",
            "open",
            new Condition.OneOf<>(
                    TicketFields.STATE_CLASS, List.of(StateClass.NEW, StateClass.ACTIVE, StateClass.WAITING))));

    private static final Indexing INDEXING = TicketIndexes.of(TYPE);

    private final Lists lists;
    private final TicketStore store;
    private final TicketFilters filters;
    private final Choices choices;

    IncidentRecordList(Lists lists, TicketStore store, TicketFilters filters, Choices choices) {
        this.lists = lists;
        this.store = store;
        this.filters = filters;
        this.choices = choices;
    }

    @Override
    public String type() {
        return TYPE.name();
    }

    @Override
    public String path() {
        return "/incidents";
    }

    @Override
    public List<BuiltIn> views() {
        return Arrays.stream(IncidentView.values()).map(IncidentView::builtIn).toList();
    }

    @Override
    public BuiltIn start(Viewer viewer) {
        return IncidentView.startOf(viewer).builtIn();
    }

    @Override
    public FilterLanguage language(Viewer viewer, Moments moments) {
        return filters.language(TYPE, SHORTHANDS, moments, viewer);
    }

    @Override
    public List<Field<?>> fields() {
        return store.fields(TYPE).stream()
                .filter(field -> !field.is(Trait.HIDDEN))
                .toList();
    }

    @Override
    public List<Field<?>> columns() {
        return IncidentColumns.USUAL;
    }

    @Override
    public List<Field<?>> orders() {
        return IncidentColumns.ORDERS;
    }

    /** Whose turn it is, is ordered as an agent works: what the product calls the queue. */
    @Override
    public @Nullable Field<?> orderOf(Field<?> column) {
        if (column == TicketFields.TURN) return TicketFields.QUEUE;
        return IncidentColumns.ORDERS.contains(column) ? column : null;
    }

    @Override
    public String label(Field<?> field, Moments moments) {
        return texts(moments).label(field);
    }

    @Override
    public Listing.Count count(Condition condition, Viewer viewer, Moments moments) {
        return lists.count(query(condition, usualSort(), IncidentColumns.USUAL, viewer, moments));
    }

    /** Labels, without names of people and things. */
    FieldTexts texts(Moments moments) {
        return new FieldTexts(TYPE, moments, choices, new Names.Found(Map.of()));
    }

    /** @throws Refusal with all that is wrong with the filter */
    Condition condition(String filter, Viewer viewer, Moments moments) {
        return switch (language(viewer, moments).parse(filter)) {
            case FilterResult.Parsed parsed -> parsed.condition();
            case FilterResult.Failed failed ->
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        failed.problems().stream()
                                .map(one -> new Refusal.Reason("filter", one.message(), one.arguments()))
                                .toList());
        };
    }

    ListQuery query(Condition condition, Sort sort, List<Field<?>> fetched, Viewer viewer, Moments moments) {
        return new ListQuery(
                TYPE.record(),
                INDEXING,
                fetched,
                condition,
                TicketFilters.context(viewer, moments),
                TicketAccess.scope(viewer, condition),
                TicketAccess.internal(viewer),
                sort);
    }
}
