package io.mainstay.api;

import io.mainstay.record.Field;
import java.util.Collection;
import java.util.List;

/** What a package's resources can do; a bean each. The description that is served is made of all of them. */
public interface ApiDescription {

    /** A heading for the operations. */
    String tag();

    /** In the order of headings. */
    int order();

    List<Operation> operations();

    /** The records that the operations answer. */
    default List<Schema> schemas() {
        return List.of();
    }

    /** Schemas of what is answered beside records: a JSON object, by their names. */
    default String answers() {
        return "{}";
    }

    /**
     * A kind of record.
     *
     * @param name in the description: {@code Incident}
     * @param type the record type, for labels
     */
    record Schema(String name, String type, Collection<Field<?>> fields) {}
}
