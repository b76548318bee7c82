package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.database.Sql;
import io.mainstay.view.Plan.Walk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what a walk looks at, up to its bound. */
final class WalkSql {

    private static final Pattern COLUMN = Pattern.compile("\\bt\\.[a-z_]+");

    private final ListQuery query;
    private final Tested tested;
    private final SortKeys keys;

    WalkSql(ListQuery query, Tested tested, SortKeys keys) {
        this.query = query;
        this.tested = tested;
        this.keys = keys;
    }

    /** What the rows are tested for and sorted by; twenty branches of all columns take long to plan. */
    Sql rows(Walk walk, Sort sort, @Nullable Cursor from) {
        Set<String> columns = new TreeSet<>();
        Matcher named = COLUMN.matcher(tested.sql().text() + " " + keys.keys(sort));
        while (named.find()) columns.add(named.group());
        return walked(walk, String.join(", ", columns), sort, from);
    }

    /** The sort keys only: indexes alone answer. */
    Sql keys(Walk walk, Sort sort, @Nullable Cursor from) {
        return walked(walk, "", sort, from);
    }

    /** The values of a unique field alone, as its index holds nothing else. */
    Sql values(Walk walk, Sort sort, @Nullable Cursor from) {
        return walked(walk, keys.value(sort), sort, from);
    }

    /**
     * Each branch is ordered and bounded for itself, so that the database merges them instead of sorting them all. A
     * record that two branches find comes twice in a row and is taken once; branches that cannot share one are merged
     * among themselves before, as the database expects to drop nine of ten rows and would sort instead.
     */
    private Sql walked(Walk walk, String columns, Sort sort, @Nullable Cursor from) {
        Sql range = walk.range().and(keys.after(sort, from));
        String end = " limit " + walk.bound();
        if (!walk.isMerged()) {
            Sql condition = walk.branches().getFirst().condition().and(range);
            return select(columns.isEmpty() ? keys.keys(sort) : columns, condition)
                    .then(keys.order(sort) + end);
        }
        List<Sql> groups = Branch.disjoint(walk.branches()).stream()
                .map(group -> merged(
                        "",
                        group.stream()
                                .map(branch -> branch(branch, columns, range, sort, end))
                                .toList(),
                        sort,
                        end))
                .toList();
        Sql all = merged("distinct on (walk_at, walk_id) ", groups, sort, end);
        return columns.isEmpty()
                ? Sql.of("select walk_at, walk_at, walk_id from (").then(all).then(") t" + merged(sort))
                : all;
    }

    private static Sql merged(String once, List<Sql> parts, Sort sort, String end) {
        if (parts.size() == 1) return parts.getFirst();
        List<Sql> separate = parts.stream().map(Sql::inParentheses).toList();
        return Sql.of("select " + once + "t.* from (")
                .then(Sql.join(" union all ", separate))
                .then(") t" + merged(sort) + end);
    }

    /** Records, or their keys only, of one branch in the order of the timeline, which is part of each row. */
    private Sql branch(Branch branch, String columns, Sql range, Sort sort, String end) {
        String first = columns.isEmpty() ? "" : columns + ", ";
        Branch.Link link = branch.link();
        if (link == null) {
            String place = keys.timeline() + " as walk_at, t.id as walk_id";
            return select(first + place, branch.condition().and(range)).then(keys.order(sort) + end);
        }
        Sql linked = Sql.of("select " + link.timeline() + " as walk_at, " + link.id() + " as walk_id from "
                        + link.table() + " where")
                .then(link.condition().and(link.over(range, keys.timeline())))
                .then(link.over(Sql.of(keys.order(sort)), keys.timeline()))
                .then(end);
        if (columns.isEmpty()) return linked;
        return Sql.of("select " + first + "walk_at, walk_id from (")
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
