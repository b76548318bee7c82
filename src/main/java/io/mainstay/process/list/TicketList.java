package io.mainstay.process.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterResult;
import io.mainstay.condition.FilterVocabulary.Shorthand;
import io.mainstay.list.RecordList;
import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import io.mainstay.record.RecordType;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.FieldTexts;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.StateClass;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketFilters;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.ticket.TicketType;
import io.mainstay.view.Indexing;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Listing;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tickets of a process can be filtered, ordered and shown by; every query goes through the viewer's scope. Each
 * process has its own as a bean.
 */
public abstract class TicketList implements RecordList {

    private static final List<Shorthand> SHORTHANDS = List.of(new Shorthand(
            "state",
            "open",
            new Condition.OneOf<>(
                    TicketFields.STATE_CLASS, List.of(StateClass.NEW, StateClass.ACTIVE, StateClass.WAITING))));

    private final TicketListKit kit;
    private final TicketType type;
    private final String path;
    private final TicketColumns columns;
    private final Indexing indexing;
    private final RecordType record;

    /** @param found how indexes of the process's own tables find tickets by a field; see {@link Indexing#found} */
    protected TicketList(
            TicketListKit kit, TicketType type, String path, TicketColumns columns, Map<Field<?>, String> found) {
        this.kit = kit;
        this.type = type;
        this.path = path;
        this.columns = columns;
        Map<Field<?>, String> all = new HashMap<>(found);
        all.putAll(kit.linked.found(type));
        indexing = TicketIndexes.of(type, all);
        record = kit.linked.record(type);
    }

    /** Whether rows offer to take a ticket, or to give it to somebody. */
    protected abstract boolean assigns(Viewer viewer);

    @Override
    public String type() {
        return type.name();
    }

    @Override
    public String path() {
        return path;
    }

    /** What is open of the viewer's teams ({@code my_teams}), or all of it ({@code open}) for those without one. */
    @Override
    public BuiltIn start(Viewer viewer) {
        return builtIn(viewer.teams().isEmpty() ? "open" : "my_teams").orElseThrow();
    }

    @Override
    public FilterLanguage language(Viewer viewer, Moments moments) {
        return kit.filters.language(type, SHORTHANDS, moments, viewer);
    }

    @Override
    public List<Field<?>> fields() {
        return Stream.concat(kit.store.fields(type).stream(), kit.linked.of(type).stream())
                .filter(field -> !field.is(Trait.HIDDEN))
                .toList();
    }

    @Override
    public List<Field<?>> columns() {
        return columns.usual();
    }

    @Override
    public List<Field<?>> orders() {
        return columns.orders();
    }

    /** Whose turn it is, is ordered as an agent works: what the product calls the queue. */
    @Override
    public @Nullable Field<?> orderOf(Field<?> column) {
        Field<?> order = column == TicketFields.TURN ? TicketFields.QUEUE : column;
        return orders().contains(order) ? order : null;
    }

    @Override
    public String label(Field<?> field, Moments moments) {
        return texts(moments, new Names.Found(Map.of())).label(field);
    }

    @Override
    public Listing.Count count(Condition condition, Viewer viewer, Moments moments) {
        return kit.lists.count(query(condition, usualSort(), columns(), viewer, moments));
    }

    /** @throws Refusal with all that is wrong with the filter */
    public Condition condition(String filter, Viewer viewer, Moments moments) {
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

    public TicketType ticketType() {
        return type;
    }

    /** What is offered for selected rows. */
    public List<SelectionAct> acts() {
        return kit.acts.stream().filter(act -> act.type().equals(type.name())).toList();
    }

    FieldTexts texts(Moments moments, Names.Found names) {
        return new FieldTexts(type, moments, kit.choices, names);
    }

    List<Field<?>> fetched(List<Field<?>> shown) {
        return columns.fetched(type, shown);
    }

    TicketTable table(List<Field<?>> shown, List<TicketRow> rows, Viewer viewer) {
        return new TicketTable(this, shown, columns.classes(type, shown), rows, assigns(viewer));
    }

    boolean draws(Field<?> column) {
        return columns.own().containsKey(column);
    }

    ListQuery query(Condition condition, Sort sort, List<Field<?>> fetched, Viewer viewer, Moments moments) {
        return new ListQuery(
                record,
                indexing,
                fetched,
                condition,
                TicketFilters.context(viewer, moments),
                TicketAccess.scope(viewer, condition),
                TicketAccess.internal(viewer),
                sort);
    }
}
