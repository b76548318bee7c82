package io.mainstay.view;

import java.util.List;
import java.util.UUID;

/**
 * A list that somebody keeps.
 *
 * @param filter in the filter language
 * @param columns names of fields in order, or none for the list's own
 * @param sort name of the field
 */
public record SavedView(
        UUID id,
        String recordType,
        String name,
        Owner owner,
        String filter,
        List<String> columns,
        String sort,
        boolean descending) {

    /** The same under another name, or for others. */
    public SavedView named(String other, Owner others) {
        return new SavedView(id, recordType, other, others, filter, columns, sort, descending);
    }

    /** Who sees it. */
    public sealed interface Owner {
        record Person(UUID id) implements Owner {}

        record Team(UUID id) implements Owner {}

        record Everyone() implements Owner {}
    }
}
