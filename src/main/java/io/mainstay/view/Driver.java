package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.condition.Condition;
import io.mainstay.database.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the request whose records an index finds: by the condition as a whole, and, if its branches can be walked
 * in order of the timeline, by these.
 *
 * @param condition over alias {@code t}
 * @param ids the statement that selects their ids, if another table finds them
 * @param branches each in the order of the timeline; empty if the records only come in no useful order
 * @param estimated whether counting means to build a whole bitmap, so that the estimate decides first
 * @param most so many are taken and sorted; more are no few
 * @param covered the part of the filter that it finds exactly and that need not be tested again, or null
 */
record Driver(
        Sql condition,
        @Nullable Sql ids,
        List<Branch> branches,
        boolean estimated,
        int most,
        @Nullable Condition covered) {

    static Driver of(Sql condition, boolean estimated) {
        return new Driver(condition, null, List.of(), estimated, ListPlanner.FEW, null);
    }

    static Driver walkable(Sql condition, List<Branch> branches) {
        return new Driver(condition, null, branches, false, ListPlanner.FEW, null);
    }

    /** @param own a condition that lets an index of this type's rows alone be used */
    static Driver elsewhere(Sql ids, Sql own, boolean estimated) {
        return new Driver(oneOf(ids).and(own), ids, List.of(), estimated, ListPlanner.FEW, null);
    }

    Driver atMost(int records) {
        return new Driver(condition, ids, branches, estimated, records, covered);
    }

    Driver covering(Condition part) {
        return new Driver(condition, ids, branches, estimated, most, part);
    }

    /** As an array, whose size the database does not guess: it is known to be small, or it would not be asked for. */
    static Sql oneOf(Sql ids) {
        return Sql.of("t.id = any(array(").then(ids).then("))");
    }

    boolean isWalkable() {
        return !branches.isEmpty();
    }
}
