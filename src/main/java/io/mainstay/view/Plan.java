package io.mainstay.view;

import io.mainstay.database.Sql;
import java.util.List;

/** How a list's rows are found, looking at a bounded number of records. */
sealed interface Plan {

    /** An index finds the few records that can match at all; they are sorted whatever the order. */
    record Few(Sql driver) implements Plan {}

    /**
     * Records are walked in the list's order until the page is full.
     *
     * @param branches conditions, each served by an index in that order; usually one
     * @param bound how many records are looked at before the page ends unfilled
     */
    record Walk(List<Sql> branches, int bound) implements Plan {}

    /** No index serves the order, and more than a few records match. */
    record None() implements Plan {}
}
