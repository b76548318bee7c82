package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.condition.Condition;
import io.mainstay.database.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a list's rows are found, looking at a bounded number of records. */
sealed interface Plan {

    /** Whether all that is looked at is the viewer's to see anyway, because their scope is what finds it. */
    boolean isWithinScope();

    /** The part of the filter that all that is looked at fulfils anyway, or null. */
    @Nullable
    Condition covered();

    /** An index finds the few records that can match at all; they are sorted whatever the order. */
    record Few(Sql driver, boolean isWithinScope, @Nullable Condition covered) implements Plan {}

    /**
     * Records are walked in the list's order until the page is full.
     *
     * @param branches each served by an index in that order; usually one
     * @param range what the request says about the timeline, so that the walk begins and ends there
     * @param bound how many records are looked at before the page ends unfilled
     */
    record Walk(List<Branch> branches, Sql range, int bound, boolean isWithinScope) implements Plan {
        boolean isMerged() {
            return branches.size() > 1;
        }

        @Override
        public @Nullable Condition covered() {
            return null;
        }
    }

    /** No index serves the order, and more than a few records match. */
    record None() implements Plan {
        @Override
        public boolean isWithinScope() {
            return false;
        }

        @Override
        public @Nullable Condition covered() {
            return null;
        }
    }
}
