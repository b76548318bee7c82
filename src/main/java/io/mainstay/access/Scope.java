package io.mainstay.access;

import io.mainstay.database.Sql;
import java.util.List;

/**
 * What a viewer may see of a record type, as SQL over alias {@code t}. One form for all does not scale: a person with
 * few tickets is served by ids, one who sees a large share by a predicate.
 */
public sealed interface Scope {

    Sql predicate();

    record Everything() implements Scope {
        @Override
        public Sql predicate() {
            return Sql.TRUE;
        }
    }

    /** A large share: tested row by row along an index that serves the order. */
    record Wide(Sql predicate) implements Scope {}

    /**
     * The union of what a few indexes find. A list takes it first if it is small, and walks it newest first if not.
     *
     * @param branches at least one
     * @param guard what has to hold besides for a single record; lists of one type that never hold others do without
     */
    record Narrow(List<Branch> branches, Sql guard) implements Scope {

        public Narrow(List<Branch> branches) {
            this(branches, Sql.TRUE);
        }

        @Override
        public Sql predicate() {
            return Sql.join(" or ", branches.stream().map(Branch::condition).toList())
                    .inParentheses()
                    .and(guard);
        }
    }

    record Nothing() implements Scope {
        @Override
        public Sql predicate() {
            return Sql.FALSE;
        }
    }
}
