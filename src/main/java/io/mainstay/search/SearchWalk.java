package io.mainstay.search;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.record.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which tickets are looked at one by one for a word that is too common to be looked up: the viewer's newest, and some of
 * every age.
 */
final class SearchWalk {

    private static final int NEWEST = 3_000;

    /** Of all branches together: they are further apart on disk. */
    private static final int NEWEST_OF_BRANCHES = 2_000;

    private static final int WINDOWS = 12;
    private static final int WINDOW = 250;
    private static final int WINDOW_OF_BRANCHES = 120;

    /** Of somebody with twenty teams too, all branches together keep to the bounds above. */
    private static final int LEAST_EACH = 5;

    /** Later than any ticket. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Branch> branches;

    /** What is not said by the branches. */
    private final Sql visible;

    SearchWalk(Scope scope) {
        branches = scope instanceof Scope.Narrow narrow ? narrow.branches() : List.of();
        visible = scope instanceof Scope.Narrow narrow ? narrow.guard() : scope.predicate();
    }

    Sql newest(Sql matching) {
        return these(List.of(EVER), NEWEST, NEWEST_OF_BRANCHES, matching);
    }

    /** From times that are evenly spread, so that a word of any of them is met. */
    Sql sample(Instant oldest, Instant newest, Sql matching) {
        Duration step = Duration.between(oldest, newest).dividedBy(WINDOWS);
        List<Instant> ends = IntStream.range(0, WINDOWS)
                .mapToObj(i -> newest.minus(step.multipliedBy(i)).minus(step.dividedBy(2)))
                .toList();
        return these(ends, WINDOW, WINDOW_OF_BRANCHES, matching);
    }

    private Sql these(List<Instant> ends, int ofAll, int ofBranches, Sql matching) {
        return before(ends, ofAll, ofBranches).then(visible.and(matching)).then("limit " + Candidates.RANKED);
    }

    /**
     * The last before each moment, as {@code select … where}. All moments share one subquery: one for each moment and branch takes longer to plan
     * than to run. Fenced: the database would rather look at all tickets in the hope to meet enough of these early.
     */
    private Sql before(List<Instant> ends, int ofAll, int ofBranches) {
        Sql moments = moments(ends).then("moment (until, below), lateral (");
        if (branches.isEmpty()) {
            return Sql.of("select t.* from")
                    .then(moments)
                    .then("select * from ticket t where t.id < moment.below order by t.id desc limit " + ofAll)
                    .then(") t where");
        }
        int each = Math.max(LEAST_EACH, ofBranches / branches.size());
        return Sql.of("select t.* from (select distinct u.id from")
                .then(moments)
                .then(Sql.join(
                        " union all ",
                        branches.stream().map(branch -> ids(branch, each)).toList()))
                .then(") u (id) offset 0) f, lateral (select * from ticket t where t.id = f.id offset 0) t where");
    }

    private static Sql moments(List<Instant> ends) {
        List<Sql> rows = ends.stream()
                .map(end -> Sql.of("(?::timestamptz, ?::uuid)", end.atOffset(ZoneOffset.UTC), Ids.first(end)))
                .toList();
        return Sql.of("(values").then(Sql.join(", ", rows)).then(")");
    }

    private static Sql ids(Branch branch, int limit) {
        Branch.Link link = branch.link();
        String timeline = link == null ? "t.opened_at" : link.timeline();
        return branch.ids("ticket t")
                .then("and " + timeline + " < moment.until order by " + timeline + " desc limit " + limit)
                .inParentheses();
    }
}
