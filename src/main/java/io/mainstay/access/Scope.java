package io.mainstay.access;

import io.mainstay.database.Sql;

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

    /** A small share: a query of ids, served by indexes, that a list fetches first. */
    record Narrow(Sql ids) implements Scope {
        @Override
        public Sql predicate() {
            return Sql.of("t.id in (").then(ids).then(")");
        }
    }

    record Nothing() implements Scope {
        @Override
        public Sql predicate() {
            return Sql.FALSE;
        }
    }
}
