package io.mainstay.view;

import io.mainstay.access.Branch;
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
 */
record Driver(Sql condition, @Nullable Sql ids, List<Branch> branches, boolean estimated) {

    static Driver of(Sql condition, boolean estimated) {
        return new Driver(condition, null, List.of(), estimated);
    }

    static Driver walkable(Sql condition, List<Branch> branches) {
        return new Driver(condition, null, branches, false);
    }

    static Driver elsewhere(Sql ids, boolean estimated) {
        return new Driver(oneOf(ids), ids, List.of(), estimated);
    }

    /** As an array, whose size the database does not guess: it is known to be small, or it would not be asked for. */
    static Sql oneOf(Sql ids) {
        return Sql.of("t.id = any(array(").then(ids).then("))");
    }

    boolean isWalkable() {
        return !branches.isEmpty();
    }
}
