package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.database.Sql;
import io.mainstay.view.Plan.Walk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a walk looks at, up to its bound. */
final class WalkSql {

    private final ListQuery query;
    private final SortKeys keys;

    WalkSql(ListQuery query, SortKeys keys) {
        this.query = query;
        this.keys = keys;
    }

    Sql rows(Walk walk, Sort sort, @Nullable Cursor from) {
        return walked(walk, true, sort, from);
    }

    /** The sort keys only: indexes alone answer. */
    Sql keys(Walk walk, Sort sort, @Nullable Cursor from) {
        return walked(walk, false, sort, from);
    }

    /**
     * Each branch is ordered and bounded for itself, so that the database merges them instead of sorting them all. A
     * record that two branches find comes twice in a row and is taken once.
     */
    private Sql walked(Walk walk, boolean rows, Sort sort, @Nullable Cursor from) {
        Sql range = walk.range().and(keys.after(sort, from));
        String end = " limit " + walk.bound();
        if (!walk.isMerged()) {
            Sql condition = walk.branches().getFirst().condition().and(range);
            return select(rows ? "t.*" : keys.keys(sort), condition).then(keys.order(sort) + end);
        }
        List<Sql> branches = walk.branches().stream()
                .map(branch -> branch(branch, rows, range, sort, end).inParentheses())
                .toList();
        return Sql.of("select distinct on (walk_at, walk_id) " + (rows ? "t.*" : "walk_at, walk_at, walk_id")
                        + " from (")
                .then(Sql.join(" union all ", branches))
                .then(") t" + merged(sort) + end);
    }

    /** Records, or their keys only, of one branch in the order of the timeline, which is part of each row. */
    private Sql branch(Branch branch, boolean rows, Sql range, Sort sort, String end) {
        String columns = rows ? "t.*, " : "";
        Branch.Link link = branch.link();
        if (link == null) {
            String place = keys.timeline() + " as walk_at, t.id as walk_id";
            return select(columns + place, branch.condition().and(range)).then(keys.order(sort) + end);
        }
        Sql linked = Sql.of("select " + link.timeline() + " as walk_at, " + link.id() + " as walk_id from "
                        + link.table() + " where")
                .then(link.condition().and(link.over(range, keys.timeline())))
                .then(link.over(Sql.of(keys.order(sort)), keys.timeline()))
                .then(end);
        if (!rows) return linked;
        return Sql.of("select t.*, walk_at, walk_id from (")
                .then(linked)
                .then(") w join " + query.indexing().table() + " on t.id = w.walk_id" + merged(sort));
    }

    private Sql select(String columns, Sql condition) {
        return Sql.of("select " + columns + " from " + query.indexing().table() + " where")
                .then(condition);
    }

    /** The order in which a walk's rows come, told so that they are not sorted again. */
    String order(Walk walk, Sort sort) {
        return walk.isMerged() ? merged(sort) : keys.order(sort);
    }

    private static String merged(Sort sort) {
        return " order by walk_at" + sort.direction() + ", walk_id" + sort.direction();
    }
}
