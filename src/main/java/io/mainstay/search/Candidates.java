package io.mainstay.search;

import io.mainstay.access.Scope;
import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.util.List;

/** The tickets that are ranked, found through the index of words or through the viewer's own. */
final class Candidates {

    static final int RANKED = 500;
    static final int FEW = 1_000;

    /** One by one, of those that hold the rarest words. */
    static final int TESTED = 4_000;

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
                .then(matching.and(narrow.guard()))
                .then(NEWEST);
    }

    /** The newest of the few that hold the words; ids begin with the time at which they were made. */
    static Sql newest(Lookup lookup, Sql matching) {
        return found(
                Sql.of("select id from (").then(lookup.ids()).then("offset 0) s order by id desc limit " + FEW),
                matching);
    }

    /** Of the many that hold the rarest words. */
    static Sql any(Lookup lookup, Sql matching) {
        return found(lookup.idsAmong(TESTED).then("limit " + RANKED), matching);
    }

    private static Sql found(Sql ids, Sql matching) {
        return Sql.of("select t.* from (")
                .then(ids)
                .then(") f, lateral (select * from ticket t where t.id = f.id offset 0) t where")
                .then(matching)
                .then(NEWEST);
    }

    /** Whether somebody sees so few that these are the candidates. */
    static boolean areFew(Scope.Narrow narrow, Unprepared database) {
        List<Sql> branches = narrow.branches().stream()
                .map(branch -> branch.rows("ticket t"))
                .toList();
        Sql count = Sql.of("select count(*) from (")
                .then(Sql.join(" union all ", branches))
                .then("limit " + (FEW + 1) + ") x");
        return database.query(count, (row, index) -> row.getInt(1)).getFirst() <= FEW;
    }
}
