package io.mainstay.view;

import io.mainstay.database.Sql;
import io.mainstay.database.Unprepared;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Counts what the planner's candidates find, as far as it has to be known. */
final class Probes {

    /** Estimates of text searches are rough; only what is so many times the bound is not counted. */
    private static final int SURELY_MANY = 3;

    private final Unprepared database;
    private final ListPlanner planner;
    private final List<Driver> candidates;
    private final List<Integer> counts;

    Probes(Unprepared database, ListPlanner planner) {
        this.database = database;
        this.planner = planner;
        candidates = planner.candidates();
        counts = new ArrayList<>(Collections.nCopies(candidates.size(), ListPlanner.FEW + 1));
    }

    /**
     * For each candidate at most {@link ListPlanner#FEW} + 1. Those that cost a whole bitmap are not asked, and stand as
     * many, when another finds so few that it is taken anyway.
     */
    List<Integer> counts() {
        count(candidate -> !candidate.estimated());
        if (counts.stream().noneMatch(ListPlanner::isVeryFew))
            count(candidate -> candidate.estimated()
                    && database.estimate(planner.unbounded(candidate)) <= SURELY_MANY * candidate.most());
        return counts;
    }

    private void count(Predicate<Driver> which) {
        List<Sql> probes = new ArrayList<>();
        List<Integer> probed = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (!which.test(candidates.get(i))) continue;
            probed.add(i);
            probes.add(Sql.of("(select count(*) from (")
                    .then(planner.probed(candidates.get(i)))
                    .then(") x)"));
        }
        if (probes.isEmpty()) return;
        database.query(Sql.of("select").then(Sql.join(", ", probes)), (row, index) -> {
            for (int i = 0; i < probed.size(); i++) set(probed.get(i), row.getInt(i + 1));
            return index;
        });
    }

    private void set(int candidate, int records) {
        counts.set(candidate, ListPlanner.counted(candidates.get(candidate), records));
    }
}
