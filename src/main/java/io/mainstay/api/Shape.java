package io.mainstay.api;

import io.mainstay.record.Field;
import io.mainstay.record.Field.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a request's body. Bodies are read by it and described by it.
 *
 * @param name in the description: {@code Resolution}
 * @param byName by path; a custom field's is {@code custom.<key>}
 */
public record Shape(String name, Map<String, Property<?>> byName) {

    public static final Shape NOTHING = of("Nothing");

    public static Shape of(String name, Property<?>... properties) {
        return of(name, List.of(properties));
    }

    /** What may be written of a record: of all fields given, those that the product does not compute. */
    public static Shape writable(String name, Collection<Field<?>> fields) {
        List<Property<?>> properties = new ArrayList<>();
        for (Field<?> field : fields) if (!field.is(Trait.HIDDEN)) properties.add(Property.of(field));
        return of(name, properties);
    }

    /** These properties, and others. */
    public Shape with(String otherName, Property<?>... more) {
        List<Property<?>> all = new ArrayList<>(properties());
        all.addAll(List.of(more));
        return of(otherName, all);
    }

    private static Shape of(String name, List<Property<?>> properties) {
        Map<String, Property<?>> byName = new LinkedHashMap<>();
        for (Property<?> property : properties) byName.put(property.name(), property);
        return new Shape(name, byName);
    }

    @Nullable
    Property<?> find(String path) {
        return byName.get(path);
    }

    public Collection<Property<?>> properties() {
        return byName.values();
    }
}
