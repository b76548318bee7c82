package io.mainstay.search;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.record.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are looked at one by one for a word that is too common to be looked up: the viewer's newest, and some of
 * every age. Each is a {@code select … where}, to be continued by a condition on alias {@code t}.
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

    private final List<Branch> branches;

    SearchWalk(Scope scope) {
        branches = scope instanceof Scope.Narrow narrow ? narrow.branches() : List.of();
    }

    Sql newest() {
        if (branches.isEmpty()) return rows(List.of(window(Sql.TRUE, NEWEST)));
        return these(of(null, NEWEST_OF_BRANCHES));
    }

    /** From times that are evenly spread, so that a word of any of them is met. */
    Sql sample(Instant oldest, Instant newest) {
        List<Sql> windows = new ArrayList<>();
        Duration step = Duration.between(oldest, newest).dividedBy(WINDOWS);
        for (int i = 0; i < WINDOWS; i++) {
            Instant until = newest.minus(step.multipliedBy(i)).minus(step.dividedBy(2));
            if (branches.isEmpty()) windows.add(window(Sql.of("t.id < ?", Ids.first(until)), WINDOW));
            else windows.addAll(of(until, WINDOW_OF_BRANCHES));
        }
        return branches.isEmpty() ? rows(windows) : these(windows);
    }

    private static Sql window(Sql before, int limit) {
        return Sql.of("(select * from ticket t where").then(before).then("order by t.id desc limit " + limit + ")");
    }

    private static Sql rows(List<Sql> windows) {
        return Sql.of("select t.* from (")
                .then(Sql.join(" union all ", windows))
                .then(") t where");
    }

    private List<Sql> of(@Nullable Instant until, int together) {
        int each = Math.max(LEAST_EACH, together / branches.size());
        return branches.stream().map(branch -> ids(branch, until, each)).toList();
    }

    private static Sql ids(Branch branch, @Nullable Instant until, int limit) {
        Branch.Link link = branch.link();
        String timeline = link == null ? "t.opened_at" : link.timeline();
        Sql all = branch.ids("ticket t");
        Sql before = until == null ? all : all.then("and " + timeline + " < ?", until.atOffset(ZoneOffset.UTC));
        return before.then("order by " + timeline + " desc limit " + limit).inParentheses();
    }

    /** Fenced: the database would rather look at all tickets in the hope to meet enough of these early. */
    private static Sql these(List<Sql> ids) {
        return Sql.of("select t.* from (select * from (")
                .then(Sql.join(" union ", ids))
                .then(") u (id) offset 0) f, lateral (select * from ticket t where t.id = f.id offset 0) t where");
    }
}
