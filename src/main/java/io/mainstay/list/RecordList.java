package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.record.Field;
import io.mainstay.view.Listing;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of one record type; each process gives its own as a bean. */
public interface RecordList {

    /** The record type's name, as {@code saved_view.record_type} holds it. */
    String type();

    /** The address of the list's page. */
    String path();

    /** The views that everybody has from the start. */
    List<BuiltIn> views();

    /** What the list opens with. */
    BuiltIn start(Viewer viewer);

    FilterLanguage language(Viewer viewer, Moments moments);

    /** Every field that may be a column, in the order in which they are offered. */
    List<Field<?>> fields();

    /** The columns of somebody who chose none. */
    List<Field<?>> columns();

    /** The fields that a list can be ordered by; the first is the usual order, newest first. */
    List<Field<?>> orders();

    /** The field by which a press on this column's heading orders, or null. */
    @Nullable
    Field<?> orderOf(Field<?> column);

    String label(Field<?> field, Moments moments);

    /** At most 1,000. */
    Listing.Count count(Condition condition, Viewer viewer, Moments moments);

    /**
     * A view that comes with the product.
     *
     * @param code in addresses; its name is the message {@code <type>.view.<code>}
     */
    record BuiltIn(String code, String filter, Sort sort) {}

    default Optional<BuiltIn> builtIn(String code) {
        return views().stream().filter(view -> view.code().equals(code)).findFirst();
    }

    /** The order that a text such as {@code -opened} names. */
    default Optional<Sort> sort(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return orders().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> new Sort(field, descending))
                .findFirst();
    }

    default Sort usualSort() {
        return new Sort(orders().getFirst(), true);
    }

    /** The fields of these names that may be columns, each once; the usual ones if there is none. */
    default List<Field<?>> columns(List<String> names) {
        List<Field<?>> found = names.stream()
                .distinct()
                .flatMap(name -> fields().stream().filter(field -> field.name().equals(name)))
                .limit(Columns.MOST)
                .<Field<?>>map(field -> field)
                .toList();
        return found.isEmpty() ? columns() : found;
    }
}
