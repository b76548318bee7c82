package io.mainstay.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of record: its name, its tables and its fields.
 *
 * @param name singular, lower case, also the message prefix: {@code incident}
 * @param from the FROM clause; alias {@code t} is the base table and carries {@code id}
 * @param fields all stored fields, in the order in which a form or an export shows them
 */
public record RecordType(String name, String from, List<Field<?>> fields, Map<String, Field<?>> byName) {

    public RecordType(String name, String from, List<Field<?>> fields) {
        this(name, from, List.copyOf(fields), index(fields));
    }

    public Optional<Field<?>> field(String fieldName) {
        return Optional.ofNullable(byName.get(fieldName));
    }

    private static Map<String, Field<?>> index(List<Field<?>> fields) {
        Map<String, Field<?>> byName = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            if (byName.put(field.name(), field) != null)
                throw new IllegalArgumentException("two fields are named " + field.name());
        }
        return byName;
    }
}
