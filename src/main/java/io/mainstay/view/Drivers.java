package io.mainstay.view;

import io.mainstay.access.Branch;
import io.mainstay.access.Scope;
import io.mainstay.condition.Condition;
import io.mainstay.condition.Condition.Between;
import io.mainstay.condition.Condition.Empty;
import io.mainstay.condition.Condition.Like;
import io.mainstay.condition.Condition.Not;
import io.mainstay.condition.Condition.OneOf;
import io.mainstay.condition.Condition.TextMatch;
import io.mainstay.condition.Condition.Timed;
import io.mainstay.condition.Patterns;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a request that an index can answer on its own. */
final class Drivers {

    /** More values than this are no walk of branches any more. */
    private static final int MAX_BRANCHES = 20;

    /** To find a long text by its trigrams means to compare each that is found. */
    private static final int LONG_TEXTS = 1_000;

    private final Indexing indexing;
    private final Filter filter;
    private final boolean active;

    Drivers(Indexing indexing, Filter filter) {
        this.indexing = indexing;
        this.filter = filter;
        active = filter.parts().stream().anyMatch(indexing.active());
    }

    /** Whether the condition asks for active records only. */
    boolean isActive() {
        return active;
    }

    List<Driver> of(Scope scope) {
        List<Driver> drivers = new ArrayList<>();
        if (scope instanceof Scope.Nothing || filter.findsNothing()) return List.of(Driver.of(Sql.FALSE, false));
        if (scope instanceof Scope.Narrow narrow) {
            List<Branch> branches = narrow.branches().stream().map(this::own).toList();
            drivers.add(Driver.walkable(ids(branches), branches));
        }
        for (Condition part : filter.parts()) add(part, drivers);
        if (active) drivers.add(Driver.of(indexing.own().and(Sql.of("t.active")), false));
        return drivers;
    }

    private Branch own(Branch branch) {
        return branch.link() == null ? Branch.of(branch.condition().and(indexing.own())) : branch;
    }

    /** Each branch by its own index; an OR over all of them would be tested row by row. */
    private Sql ids(List<Branch> branches) {
        List<Sql> selects = Branch.together(branches).stream()
                .map(branch -> branch.ids(indexing.table()))
                .toList();
        return Driver.oneOf(Sql.join(" union ", selects));
    }

    private void add(Condition part, List<Driver> to) {
        Field<?> elsewhere = elsewhere(part);
        if (elsewhere != null) {
            String ids = indexing.found().get(elsewhere);
            to.add(Driver.elsewhere(Sql.of(ids + " where").then(filter.sql(part)), indexing.own(), false)
                    .covering(part));
            return;
        }
        switch (part) {
            case OneOf<?> oneOf -> equality(oneOf.field(), part, to);
            case Empty empty -> {
                if (indexing.timelines().contains(empty.field()))
                    to.add(Driver.of(withActive(empty.field(), filter.sql(part)), false));
            }
            case Like like -> pattern(like, to);
            case TextMatch match -> to.add(Driver.elsewhere(filter.found(match), indexing.own(), true));
            default -> {
                if (isOnTimeline(part)) {
                    Sql range = Sql.of(indexing.base()).and(filter.sql(part));
                    to.add(Driver.of(range, false));
                }
            }
        }
    }

    private void pattern(Like like, List<Driver> to) {
        String ids = indexing.found().get(like.field());
        if (ids != null) {
            if (!Patterns.isSelective(like)) return;
            Driver driver = Driver.elsewhere(Sql.of(ids + " where").then(Patterns.rough(like)), indexing.own(), true)
                    .atMost(LONG_TEXTS);
            to.add(Patterns.isExact(like) ? driver.covering(like) : driver);
        } else if (indexing.patterns().contains(like.field()) && like.text().length() >= 3) {
            to.add(Driver.of(filter.sql(like), true));
        }
    }

    /** The field that another table's index finds by this condition, or null; of texts it finds patterns only. */
    private @Nullable Field<?> elsewhere(Condition part) {
        Field<?> field = switch (part) {
            case OneOf<?> oneOf -> oneOf.values().contains(false) ? null : oneOf.field();
            case Timed timed -> timed.field();
            case Between between -> between.field();
            case Not not -> not.part() instanceof Empty empty ? empty.field() : null;
            default -> null;
        };
        boolean isText = field != null && field.type() instanceof FieldType.Text;
        return field != null && !isText && indexing.found().containsKey(field) ? field : null;
    }

    /** What the condition says about the timeline, so that a walk begins and ends there. */
    Sql timeline() {
        Sql range = Sql.TRUE;
        for (Condition part : filter.parts()) if (isOnTimeline(part)) range = range.and(filter.sql(part));
        return range;
    }

    private boolean isOnTimeline(Condition part) {
        return part instanceof Timed timed && timed.field() == indexing.timeline()
                || part instanceof Between between && between.field() == indexing.timeline();
    }

    private void equality(Field<?> field, Condition part, List<Driver> to) {
        Sql condition = filter.sql(part);
        if (field.storage() instanceof Field.Storage.Custom) {
            to.add(Driver.of(condition, true));
        } else if (indexing.unique().contains(field)) {
            to.add(Driver.of(condition, false));
        } else if (indexing.timelines().contains(field)) {
            List<Branch> branches = filter.branches(part).stream()
                    .map(Branch::of)
                    .map(this::own)
                    .toList();
            boolean walkable = branches.size() <= MAX_BRANCHES
                    && !(active && indexing.activeTimelines().contains(field));
            to.add(Driver.walkable(withActive(field, condition), walkable ? branches : List.of()));
        } else {
            for (Indexing.Current current : indexing.currents()) {
                if (current.field() == field && current.serves().test(part))
                    to.add(Driver.of(Sql.of(indexing.base()).and(condition).and(Sql.of(current.indexed())), false));
            }
        }
    }

    /** Active records of other types must not make those of this one look too many. */
    private Sql withActive(Field<?> field, Sql condition) {
        return active && indexing.activeTimelines().contains(field)
                ? condition.and(Sql.of(indexing.base())).and(Sql.of("t.active"))
                : condition.and(indexing.own());
    }
}
