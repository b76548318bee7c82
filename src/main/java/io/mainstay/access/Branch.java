package io.mainstay.access;

import io.mainstay.database.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which a record is found.
 *
 * @param condition over alias {@code t}: an equality that an index continued by the timeline serves
 * @param link where instead another table has the record's id and its place on the timeline
 */
public record Branch(Sql condition, @Nullable Link link) {

    /**
     * @param table with its alias
     * @param condition over that alias: an equality that an index (…, timeline, id) serves
     * @param timeline the column that repeats the record's
     * @param id the column that refers to the record
     */
    public record Link(String table, Sql condition, String timeline, String id) {

        /** A condition on the record's timeline and id as one on this table. */
        public Sql over(Sql condition, String recordsTimeline) {
            String text = condition.text().replace(recordsTimeline, timeline).replace("t.id", id);
            return new Sql(text, condition.parameters());
        }
    }

    public static Branch of(Sql condition) {
        return new Branch(condition, null);
    }

    /**
     * Those that differ in one value only as one, which is quicker to plan than many; it comes in no useful order.
     */
    public static List<Branch> together(List<Branch> branches) {
        return disjoint(branches).stream().map(Branch::joined).toList();
    }

    /** In groups that differ in one value only, so that no record is in two branches of a group. */
    public static List<List<Branch>> disjoint(List<Branch> branches) {
        Map<Object, List<Branch>> alike = new LinkedHashMap<>();
        for (Branch branch : branches)
            alike.computeIfAbsent(branch.asksForOneValue() ? branch.condition.text() : branch, any -> new ArrayList<>())
                    .add(branch);
        return List.copyOf(alike.values());
    }

    private boolean asksForOneValue() {
        return link == null
                && condition.parameters().size() == 1
                && condition.parameters().getFirst() instanceof UUID
                && condition.text().contains(" = ?");
    }

    private static Branch joined(List<Branch> alike) {
        if (alike.size() == 1) return alike.getFirst();
        String one = alike.getFirst().condition.text();
        Object values = alike.stream()
                .map(branch -> branch.condition.parameters().getFirst())
                .toArray(UUID[]::new);
        return of(Sql.of(one.replace(" = ?", " = any(?)"), values));
    }

    /** The ids of its records; one may come twice. */
    public Sql ids(String table) {
        return link == null ? select("t.id", table, condition) : select(link.id(), link.table(), link.condition());
    }

    /** Its records, to be counted; an index alone answers. */
    public Sql rows(String table) {
        return link == null ? select("", table, condition) : select("", link.table(), link.condition());
    }

    private static Sql select(String columns, String table, Sql condition) {
        return Sql.of("select " + columns + " from " + table + " where").then(condition);
    }
}
