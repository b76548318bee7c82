package io.mainstay.ticket;

import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fields that an administrator added to a type of ticket. Each node reads them anew every few seconds. */
@Repository
public class CustomFields {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Loaded> byType = new ConcurrentHashMap<>();

    private record Loaded(List<Field<?>> fields, Instant at) {}

    CustomFields(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Always the same constants for the same definitions, so that values read and written meet. */
    public List<Field<?>> of(String recordType) {
        Loaded loaded = byType.get(recordType);
        Instant now = clock.instant();
        if (loaded != null && now.isBefore(loaded.at.plus(FRESH))) return loaded.fields;
        return byType.compute(recordType, (type, old) -> new Loaded(keep(old, load(type)), now)).fields;
    }

    private List<Field<?>> load(String recordType) {
        RowMapper<Field<?>> mapper = (row, index) -> Field.custom(
                row.getString("key"),
                type(row.getString("type"), row.getString("choice_set"), row.getInt("max_length")),
                traits(row.getBoolean("required"), row.getBoolean("public")));
        return jdbc.sql("""
                        select key, type, choice_set, coalesce(max_length, 200) as max_length, required, public from custom_field
                        where record_type = ? and active order by position, key""").param(recordType).query(mapper).list();
    }

    private static List<Field<?>> keep(@Nullable Loaded old, List<Field<?>> fresh) {
        if (old == null) return fresh;
        return fresh.stream().<Field<?>>map(field -> same(old, field)).toList();
    }

    private static Field<?> same(Loaded old, Field<?> field) {
        for (Field<?> known : old.fields) {
            if (known.name().equals(field.name()) && known.type().equals(field.type()) && alike(known, field))
                return known;
        }
        return field;
    }

    private static boolean alike(Field<?> one, Field<?> other) {
        return one.is(Field.Trait.REQUIRED) == other.is(Field.Trait.REQUIRED)
                && one.is(Field.Trait.PUBLIC) == other.is(Field.Trait.PUBLIC);
    }

    private static Field.Trait[] traits(boolean required, boolean isPublic) {
        List<Field.Trait> traits = new ArrayList<>();
        if (required) traits.add(Field.Trait.REQUIRED);
        if (isPublic) traits.add(Field.Trait.PUBLIC);
        return traits.toArray(Field.Trait[]::new);
    }

    private static FieldType<?> type(String type, @Nullable String choiceSet, int maxLength) {
        return switch (type) {
            case "whole" -> new FieldType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "flag" -> new FieldType.Flag();
            case "moment" -> new FieldType.Moment();
            case "day" -> new FieldType.Day();
            case "listed" -> new FieldType.Listed(String.valueOf(choiceSet));
            case "person" -> new FieldType.Reference(Target.PERSON);
            case "team" -> new FieldType.Reference(Target.TEAM);
            case "service" -> new FieldType.Reference(Target.SERVICE);
            default -> new FieldType.Text(maxLength, maxLength > 200);
        };
    }
}
