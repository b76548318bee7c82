package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.database.Sql;
import java.util.List;

/**
 * A part of the request whose records an index finds: by the condition as a whole, and, if its branches can be walked
 * in order of the timeline, by these.
 *
 * @param condition over alias {@code t}
 * @param branches each in the order of the timeline; empty if the records only come in no useful order
 * @param estimated whether counting means to build a whole bitmap, so that the estimate decides first
 */
record Driver(Sql condition, List<Branch> branches, boolean estimated) {

    boolean isWalkable() {
        return !branches.isEmpty();
    }
}
