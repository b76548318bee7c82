package io.mainstay.bench;

import io.mainstay.access.Viewer;
import io.mainstay.condition.ConditionContext;
import io.mainstay.incident.IncidentColumns;
import io.mainstay.incident.IncidentFields;
import io.mainstay.problem.ProblemColumns;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemLists;
import io.mainstay.process.list.TicketColumns;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.RecordType;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.ticket.TicketIndexes;
import io.mainstay.ticket.TicketType;
import io.mainstay.view.Indexing;
import io.mainstay.view.ListQuery;
import io.mainstay.view.Sort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A type of ticket as the product asks for its lists: with its indexes, the columns that are shown, its orders.
 *
 * @param custom fields that an administrator of the generated world has added
 * @param share of its records, in percent, that are looked at for values
 * @param viewers those whose lists are hardest, and one who sees least
 */
record ListSubject(
        TicketType type,
        RecordType record,
        Indexing indexing,
        TicketColumns columns,
        List<Field<?>> custom,
        int share,
        List<String> viewers) {

    /** The two sizes, as their tables are named. */
    static final String SMALL = "10k";

    static final String LARGE = "1m";

    private static final ListSubject INCIDENTS = of(
            IncidentFields.TYPE,
            IncidentColumns.COLUMNS,
            Map.of(),
            List.of(
                    Field.custom("cost_centre", new FieldType.Listed("cost_centre")),
                    Field.custom("affected_users", new FieldType.Whole(0, 1_000_000))),
            5,
            List.of("requester", "agent-large-teams", "administrator"));

    /** Requesters see no problem: theirs are the cells that answer with nothing. */
    private static final ListSubject PROBLEMS = of(
            ProblemFields.TYPE,
            ProblemColumns.COLUMNS,
            ProblemColumns.FOUND,
            List.of(),
            100,
            List.of("requester", "agent-many-teams", "problem-coordinator", "administrator"));

    static final List<ListSubject> ALL = List.of(INCIDENTS, PROBLEMS);

    private static ListSubject of(
            TicketType type,
            TicketColumns columns,
            Map<Field<?>, String> found,
            List<Field<?>> custom,
            int share,
            List<String> viewers) {
        Map<Field<?>, String> all = new HashMap<>(found);
        all.putAll(ProblemLists.LINKED.found(type));
        return new ListSubject(
                type, ProblemLists.LINKED.record(type), TicketIndexes.of(type, all), columns, custom, share, viewers);
    }

    /** The name of its table of cells, which ends in how many tickets there are: {@code problem-lists-1m.tsv.gz}. */
    String table(String tickets) {
        return type.name() + "-lists-" + tickets + ".tsv.gz";
    }

    List<Field<?>> filterable() {
        return Stream.of(type.record().fields(), ProblemLists.LINKED.of(type), custom)
                .flatMap(List::stream)
                .filter(field -> !field.is(Field.Trait.HIDDEN))
                .toList();
    }

    /** A FROM clause with a WHERE, for some of its records: so many that each value of weight is among them. */
    String sampled(Field<?> field) {
        String own = " where t.type = '" + type.name() + "'";
        if (!field.isJoined()) return "ticket t tablesample system (" + share + ")" + own;
        boolean detail = field.storage() instanceof Field.Storage.Column column
                && column.alias().equals("d");
        return detail ? type.table() + " d tablesample system (" + share + ") where true" : record.from() + own;
    }

    List<Sort> sorts() {
        List<Sort> sorts = new ArrayList<>();
        for (Field<?> field : columns.orders()) {
            sorts.add(new Sort(field, true));
            sorts.add(new Sort(field, false));
        }
        return sorts;
    }

    ListQuery query(Cells.Cell cell, Viewer viewer, Sort sort, Instant now) {
        return new ListQuery(
                record,
                indexing,
                columns.fetched(type, columns.usual()),
                cell.condition(),
                new ConditionContext(now, viewer.zone(), viewer.personId(), viewer.teams()),
                TicketAccess.scope(viewer, cell.condition()),
                TicketAccess.internal(viewer),
                sort);
    }
}
