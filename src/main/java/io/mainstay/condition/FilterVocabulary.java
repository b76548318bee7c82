package io.mainstay.condition;

import io.mainstay.record.Field;
import io.mainstay.record.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a record type's owner gives to the filter language.
 *
 * @param type the record type, whose fields are known by their names (and without a final {@code _at} or {@code _id},
 *     or a leading {@code custom.}, where that is unambiguous)
 * @param fields further names of fields
 * @param shorthands named conditions, such as {@code state:open}
 */
public record FilterVocabulary(RecordType type, Map<String, Field<?>> fields, List<Shorthand> shorthands) {

    /**
     * A condition with a name, e.g. {@code state:open} for {@code active = true}. It is also how that condition is
     * printed.
     *
     * @param field the part before the colon; a field's name or a word of its own
     * @param value the part after it, lower case
     */
    public record Shorthand(String field, String value, Condition meaning) {}

    public FilterVocabulary(RecordType type, Map<String, Field<?>> fields, List<Shorthand> shorthands) {
        this.type = type;
        this.fields = named(type, fields);
        this.shorthands = List.copyOf(shorthands);
    }

    public static FilterVocabulary of(RecordType type) {
        return new FilterVocabulary(type, Map.of(), List.of());
    }

    /** The field of this name, unless it is hidden. */
    public Optional<Field<?>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The conditions that this word names together with a value. */
    public List<Shorthand> shorthands(String name) {
        return shorthands.stream().filter(s -> s.field().equals(name)).toList();
    }

    Optional<Condition> meaning(String name, String value) {
        return shorthands.stream()
                .filter(s -> s.field().equals(name) && s.value().equalsIgnoreCase(value))
                .map(Shorthand::meaning)
                .findFirst();
    }

    Optional<Shorthand> shorthand(Condition meaning) {
        return shorthands.stream().filter(s -> s.meaning().equals(meaning)).findFirst();
    }

    /** What a person may write before an operator: each field once, by its own name, and the words of shorthands. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Field<?> field : type.fields()) if (!field.is(Field.Trait.HIDDEN)) names.add(field.name());
        for (Shorthand shorthand : shorthands) if (!names.contains(shorthand.field())) names.add(shorthand.field());
        return names;
    }

    private static Map<String, Field<?>> named(RecordType type, Map<String, Field<?>> more) {
        Map<String, Field<?>> named = new LinkedHashMap<>();
        for (Field<?> field : type.fields()) if (!field.is(Field.Trait.HIDDEN)) named.put(field.name(), field);
        named.putAll(more);
        for (Field<?> field : type.fields()) {
            String name = field.name();
            if (field.is(Field.Trait.HIDDEN)) continue;
            if (name.endsWith("_at") || name.endsWith("_id"))
                named.putIfAbsent(name.substring(0, name.length() - 3), field);
            if (name.startsWith("custom.")) named.putIfAbsent(name.substring("custom.".length()), field);
        }
        return Map.copyOf(named);
    }
}
