package io.mainstay.choice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sets of choices; each node reads them anew every few seconds. */
@Repository
public class Choices {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<@Nullable Loaded> loaded = new AtomicReference<>();

    /**
     * One choice.
     *
     * @param parent the code of the choice that it belongs under (a subcategory's category), or null
     * @param labels by language code
     */
    public record Choice(String code, @Nullable String parent, boolean active, Map<String, String> labels) {
        /** The label in the language, else in English, else the code. */
        public String label(String language) {
            String label = labels.get(language);
            return label != null ? label : labels.getOrDefault("en", code);
        }
    }

    private record Loaded(Map<String, Map<String, Choice>> sets, Instant at) {}

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The choices of a set in their order, retired ones too. */
    public List<Choice> of(String set) {
        return List.copyOf(sets().getOrDefault(set, Map.of()).values());
    }

    public @Nullable Choice find(String set, String code) {
        return sets().getOrDefault(set, Map.of()).get(code);
    }

    public boolean isActive(String set, String code) {
        Choice choice = find(set, code);
        return choice != null && choice.active;
    }

    /** The label of a field that an administrator added, in the language, else in English, else its key. */
    public String fieldLabel(String recordType, String key, String language) {
        Choice field = find("field:" + recordType, key);
        return field == null ? key : field.label(language);
    }

    private Map<String, Map<String, Choice>> sets() {
        Loaded current = loaded.get();
        Instant now = clock.instant();
        if (current != null && now.isBefore(current.at.plus(FRESH))) return current.sets;
        Loaded fresh = new Loaded(load(), now);
        loaded.set(fresh);
        return fresh.sets;
    }

    private Map<String, Map<String, Choice>> load() {
        Map<String, Map<String, Choice>> sets = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.set_name, c.code, c.parent_code, c.active, l.language, l.label, c.position
                        from choice c left join choice_label l using (set_name, code)
                        union all
                        select 'field:' || f.record_type, f.key, null, f.active, l.key, l.value, f.position
                        from custom_field f left join lateral jsonb_each_text(f.labels) l on true
                        order by 1, 7, 2""").query(row -> {
            String code = row.getString("code");
            String parent = row.getString("parent_code");
            boolean active = row.getBoolean("active");
            Choice choice = sets.computeIfAbsent(row.getString("set_name"), set -> new LinkedHashMap<>())
                    .computeIfAbsent(code, key -> new Choice(code, parent, active, new LinkedHashMap<>()));
            String language = row.getString("language");
            if (language != null) choice.labels.put(language, row.getString("label"));
        });
        return sets;
    }
}
