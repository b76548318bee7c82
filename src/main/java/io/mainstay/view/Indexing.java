package io.mainstay.view;

import io.mainstay.condition.Condition;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a record type's indexes serve. The planner relies on nothing else, so an index that is not told here is not
 * used on purpose.
 *
 * @param table the base table with its alias: {@code ticket t}
 * @param base the condition that selects the type's rows, written into every plan
 * @param timeline the order that a list has by default and that breaks ties; never without value
 * @param orders fields by which an index (…, field, timeline, id) is sorted, with the condition that lets the index be
 *     used; values are never null
 * @param unique fields whose values never repeat, found by a unique index; as an order they need no tie broken
 * @param activeOrders fields that have such an index over active records only
 * @param timelines fields with an index (field, timeline, id): equality is walked in order of the timeline
 * @param activeTimelines fields with an index over active records that finds a value's active records
 * @param patterns text fields with a trigram index
 * @param active whether a condition implies that records are active
 * @param currents partial indexes of the values that only current records have
 * @param found fields of other tables that an index of theirs finds a value of, with the SELECT of the records' ids up to
 *     its WHERE, over the field's own alias
 * @param always fields that are never without a value
 * @param own the condition of the timelines' indexes if they hold this type's records alone, else TRUE
 */
public record Indexing(
        String table,
        String base,
        Field<Instant> timeline,
        Map<Field<?>, String> orders,
        Set<Field<?>> unique,
        Set<Field<?>> activeOrders,
        Set<Field<?>> timelines,
        Set<Field<?>> activeTimelines,
        Set<Field<?>> patterns,
        Predicate<Condition> active,
        List<Current> currents,
        Map<Field<?>, String> found,
        Set<Field<?>> always,
        Sql own) {

    /** A partial index for the values of a field that only current records have, such as open states. */
    public record Current(Field<?> field, String indexed, Predicate<Condition> serves) {}

    boolean isTimeline(Sort sort) {
        return sort.field() == timeline;
    }
}
