package io.mainstay.view;

import io.mainstay.database.Sql;
import io.mainstay.view.Plan.Few;
import io.mainstay.view.Plan.None;
import io.mainstay.view.Plan.Walk;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a plan. */
final class ListSql {

    private final ListQuery query;
    private final Tested tested;
    private final SortKeys keys;
    private final WalkSql walks;

    ListSql(ListQuery query, Tested tested) {
        this.query = query;
        this.tested = tested;
        keys = new SortKeys(query);
        walks = new WalkSql(query, tested, keys);
    }

    /**
     * Rows from the cursor on, in the order of {@code sort}, each followed by its sort key. What is only shown is read of
     * the rows of the page alone; so a covering index may answer what the others are tested for.
     */
    Sql rows(Plan plan, String columns, Sort sort, @Nullable Cursor from, int limit) {
        Sql page = Sql.of("select " + keys.keys(sort) + " from (");
        switch (plan) {
            case Few few ->
                page = page.then(found(few))
                        .then(") t" + detailsForConditions(sort) + " where")
                        .then(tested.sql().and(keys.after(sort, from)))
                        .then(SortKeys.byKeys(sort));
            case Walk walk ->
                page = page.then(walks.rows(walk, sort, from))
                        .then(") t" + detailsForConditions(sort) + " where")
                        .then(tested.sql())
                        .then(walks.order(walk, sort));
            case None none -> throw new IllegalArgumentException("no plan");
        }
        return Sql.of("select " + columns + ", k1, k2, k3 from (")
                .then(page)
                .then("limit " + limit + ") x join " + query.indexing().table() + " on t.id = x.k3" + details()
                        + SortKeys.byKeys(sort));
    }

    /**
     * The fence (offset 0) makes the database find the few first: it would else walk an order index in the hope to meet
     * them early, or test all records of a small type for what the viewer may see.
     */
    private Sql found(Few few) {
        return Sql.of("select t.* from " + query.indexing().table() + " where")
                .then(few.driver())
                .then("offset 0");
    }

    /** The sort key of the last record that a walk looks at, if it goes that far; the index alone answers. */
    Sql boundary(Walk walk, Sort sort, @Nullable Cursor from) {
        String last = " offset " + (walk.bound() - 1);
        if (!keys.isUnique(sort))
            return Sql.of("select * from (").then(walks.keys(walk, sort, from)).then(") t" + last);
        return Sql.of("select " + keys.keys(sort) + " from " + query.indexing().table() + " where " + keys.value(sort)
                        + " = (select * from (")
                .then(walks.values(walk, sort, from))
                .then(") x" + last + ")");
    }

    /** How many rows match, counted no further than the limit. */
    Sql count(Plan plan, int limit) {
        Sql matching = switch (plan) {
            case Few few ->
                Sql.of("select from (")
                        .then(found(few))
                        .then(") t" + detailsForConditions(query.sort()) + " where")
                        .then(tested.sql());
            case Walk walk ->
                Sql.of("select from (")
                        .then(walks.rows(walk, query.sort(), null))
                        .then(") t" + detailsForConditions(query.sort()) + " where")
                        .then(tested.sql());
            case None none -> throw new IllegalArgumentException("no plan");
        };
        return Sql.of("select count(*) from (").then(matching).then("limit " + limit + ") x");
    }

    /** Other tables are joined for conditions and orders only if one names them: that halves the cost of a row. */
    private String detailsForConditions(Sort sort) {
        return tested.readsDetails() || sort.field().isJoined() ? details() : "";
    }

    /** What the record type's FROM clause joins to its base table. */
    private String details() {
        String from = query.type().from();
        String table = query.indexing().table();
        if (!from.startsWith(table)) throw new IllegalStateException(from + " does not start with " + table);
        return from.substring(table.length());
    }
}
