package io.mainstay.search;

import io.mainstay.access.Scope;
import io.mainstay.database.Sql;

/** The tickets that are ranked, found through the index of words or through the viewer's own. */
final class Candidates {

    static final int RANKED = 500;
    static final int FEW = 1_000;

    private static final String NEWEST = "order by t.opened_at desc limit " + RANKED;

    private Candidates() {}

    /** Of somebody who sees few. */
    static Sql of(Scope.Narrow narrow, Sql matching) {
        return Sql.of("select t.* from ticket t where t.id in (")
                .then(Sql.join(
                        " union ",
                        narrow.branches().stream()
                                .map(branch -> branch.ids("ticket t"))
                                .toList()))
                .then(") and")
                .then(matching)
                .then(NEWEST);
    }

    /** The newest of the few that hold the words; ids begin with the time at which they were made. */
    static Sql newest(Sql lookup, Sql matching) {
        return found(
                Sql.of("select id from (").then(lookup).then("offset 0) s order by id desc limit " + FEW), matching);
    }

    /**
     * Some of the many that hold the words. Materialized, because with a limit the database would rather read the table,
     * from wherever another reader of it has come to.
     */
    static Sql any(Sql lookup, Sql matching) {
        return Sql.of("with m as materialized (")
                .then(lookup)
                .then(")")
                .then(found(Sql.of("select id from m limit " + RANKED), matching));
    }

    private static Sql found(Sql ids, Sql matching) {
        return Sql.of("select t.* from (")
                .then(ids)
                .then(") f, lateral (select * from ticket t where t.id = f.id offset 0) t where")
                .then(matching)
                .then(NEWEST);
    }
}
