package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides how a list is found, by rules that need no statistics of the database: count what each indexable part of the
 * request finds, up to a bound, and then either take the few or walk an index in the list's order, up to the same bound.
 */
final class ListPlanner {

    /** At most so many records are sorted for a page. */
    static final int FEW = 3_000;

    /** At most so many records are looked at for a page. */
    private static final int WALK = 5_000;

    /** What lies in other tables, such as words, and long texts cost more to look at. */
    private static final int WALK_OF_DETAILS = 3_000;

    private static final int WALK_OF_LONG_TEXTS = 2_000;

    /** So few are always faster taken and sorted than walked. */
    private static final int VERY_FEW = 300;

    private final ListQuery query;
    private final Filter filter;
    private final Drivers drivers;
    private final List<Driver> candidates;
    private final int bound;

    ListPlanner(ListQuery query, Filter filter) {
        this.query = query;
        this.filter = filter;
        drivers = new Drivers(query.indexing(), filter);
        candidates = new ArrayList<>(drivers.of(query.scope()));
        if (!query.indexing().orders().containsKey(query.sort().field()))
            candidates.add(Driver.of(Sql.of(query.indexing().base()), false));
        bound = filter.readsLongText()
                ? WALK_OF_LONG_TEXTS
                : filter.readsWords() || filter.readsDetails() ? WALK_OF_DETAILS : WALK;
    }

    /**
     * What has to be counted, among it all records of the type if no index has the order: where they are few, any order
     * is fine. Up to one more than {@link #FEW}, before {@link #plan} can decide.
     */
    List<Driver> candidates() {
        return candidates;
    }

    /**
     * The records of a candidate, bounded: what a probe counts. It may count a few too many (records of other types, or
     * one that two branches find) so that the index alone answers.
     */
    Sql probed(Driver driver) {
        List<Sql> selects = driver.isWalkable()
                ? Branch.together(driver.branches()).stream()
                        .map(branch -> branch.rows(query.indexing().table()))
                        .toList()
                : List.of(unbounded(driver));
        return Sql.join(" union all ", selects).then("limit " + (driver.most() + 1));
    }

    /** What counting has found, where more than are worth to be taken stand as many. */
    static int counted(Driver driver, int records) {
        return records > driver.most() ? FEW + 1 : records;
    }

    Sql unbounded(Driver driver) {
        Sql ids = driver.ids();
        return ids != null
                ? ids
                : Sql.of("select from " + query.indexing().table() + " where").then(driver.condition());
    }

    /** @param counts of each candidate, at most {@link #FEW} + 1 */
    Plan plan(List<Integer> counts) {
        int smallest = -1;
        int walkable = -1;
        for (int i = 0; i < candidates.size(); i++) {
            if (smallest < 0 || counts.get(i) < counts.get(smallest)) smallest = i;
            if (candidates.get(i).isWalkable() && (walkable < 0 || counts.get(i) < counts.get(walkable))) walkable = i;
        }
        Sort sort = query.sort();
        boolean timeline = query.indexing().isTimeline(sort);
        if (smallest >= 0 && isVeryFew(counts.get(smallest))) return few(smallest);
        if (timeline && walkable >= 0 && (smallest == walkable || counts.get(smallest) > FEW)) return walk(walkable);
        if (smallest >= 0 && counts.get(smallest) <= FEW) return few(smallest);
        return inOrder(sort);
    }

    static boolean isVeryFew(int count) {
        return count <= VERY_FEW;
    }

    private Plan few(int candidate) {
        Driver driver = candidates.get(candidate);
        return new Plan.Few(driver.condition(), isScope(candidate), driver.covered());
    }

    /** To merge branches costs more a record. */
    private Plan walk(int candidate) {
        List<Branch> branches = candidates.get(candidate).branches();
        int records = branches.size() == 1 ? bound : bound * 4 / 5;
        return new Plan.Walk(branches, drivers.timeline(), records, isScope(candidate));
    }

    /** {@link Drivers#of} names it first. */
    private boolean isScope(int candidate) {
        return candidate == 0 && query.scope() instanceof Scope.Narrow;
    }

    private Plan inOrder(Sort sort) {
        String order = query.indexing().orders().get(sort.field());
        if (order == null) return new Plan.None();
        Sql condition = Sql.of(order);
        if (drivers.isActive() && query.indexing().activeOrders().contains(sort.field()))
            condition = condition.and(Sql.of("t.active"));
        Sql range = query.indexing().isTimeline(sort) ? drivers.timeline() : Sql.TRUE;
        return new Plan.Walk(List.of(Branch.of(condition)), range, bound, false);
    }

    /** All that a row has to fulfil that a plan looks at. */
    Tested tested(Plan plan) {
        Sql seen = plan.isWithinScope() ? Sql.TRUE : query.scope().predicate();
        Filter open = filter.without(plan.covered());
        return new Tested(Sql.of(query.indexing().base()).and(seen).and(open.sql()), open.readsDetails());
    }
}
