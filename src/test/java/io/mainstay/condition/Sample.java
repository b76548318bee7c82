package io.mainstay.condition;

import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.RecordType;
import io.mainstay.record.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A record type with a field of every type and storage, and the people and teams it refers to. */
final class Sample {

    enum State implements Coded {
        NEW("1"),
        IN_PROGRESS("2"),
        ON_HOLD("3"),
        CLOSED("7");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    enum Colour implements Coded {
        RED,
        GREEN,
        NONE;

        @Override
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final UUID ALICE = new UUID(0x7000, 1);
    static final UUID BOB = new UUID(0x7000, 2);
    static final UUID NOBODY = new UUID(0x7000, 3);
    static final UUID NETWORK = new UUID(0x7000, 10);
    static final UUID DESK = new UUID(0x7000, 11);
    static final UUID PORTAL = new UUID(0x7000, 20);

    static final Field<String> TITLE = Field.of("title", new FieldType.Text(200, false), "t.title");
    static final Field<String> NOTES = Field.of("notes", new FieldType.Text(4000, true), "d.notes");
    static final Field<Integer> COUNT = Field.of("reopen_count", new FieldType.Whole(-1000, 1000), "t.reopen_count");
    static final Field<Boolean> ACTIVE = Field.of("active", new FieldType.Flag(), "t.active");
    static final Field<Instant> OPENED = Field.of("opened_at", new FieldType.Moment(), "t.opened_at");
    static final Field<LocalDate> DUE = Field.of("due", new FieldType.Day(), "d.due");
    static final Field<State> STATE = Field.of("state", new FieldType.Choice<>(State.class, true), "t.state");
    static final Field<Colour> COLOUR = Field.of("colour", new FieldType.Choice<>(Colour.class, false), "t.colour");
    static final Field<String> CATEGORY = Field.of("category", new FieldType.Listed("category"), "t.category");
    static final Field<UUID> ASSIGNEE = Field.of("assignee", new FieldType.Reference(Target.PERSON), "t.assignee_id");
    static final Field<UUID> TEAM = Field.of("team", new FieldType.Reference(Target.TEAM), "d.team_id");
    static final Field<UUID> SERVICE = Field.of("service", new FieldType.Reference(Target.SERVICE), "t.service_id");
    static final Field<String> SECRET =
            Field.of("secret", new FieldType.Text(10, false), "t.secret", Field.Trait.HIDDEN);

    static final Field<String> SITE = Field.custom("site", new FieldType.Text(200, false));
    static final Field<Integer> FLOOR = Field.custom("floor", new FieldType.Whole(-1000, 1000));
    static final Field<Boolean> LEASED = Field.custom("leased", new FieldType.Flag());
    static final Field<Instant> CHECKED = Field.custom("checked_at", new FieldType.Moment());
    static final Field<LocalDate> EXPIRES = Field.custom("expires", new FieldType.Day());
    static final Field<State> PHASE = Field.custom("phase", new FieldType.Choice<>(State.class, true));
    static final Field<Colour> PAINT = Field.custom("paint", new FieldType.Choice<>(Colour.class, false));
    static final Field<String> VENDOR = Field.custom("vendor", new FieldType.Listed("vendor"));
    static final Field<UUID> OWNER = Field.custom("owner", new FieldType.Reference(Target.PERSON));
    static final Field<UUID> KEEPER = Field.custom("keeper", new FieldType.Reference(Target.TEAM));

    static final List<Field<?>> COLUMNS =
            List.of(TITLE, NOTES, COUNT, ACTIVE, OPENED, DUE, STATE, COLOUR, CATEGORY, ASSIGNEE, TEAM, SERVICE);
    static final List<Field<?>> CUSTOM =
            List.of(SITE, FLOOR, LEASED, CHECKED, EXPIRES, PHASE, PAINT, VENDOR, OWNER, KEEPER);

    static final RecordType TYPE = new RecordType(
            "sample",
            "sample t left join sample_detail d on d.id = t.id",
            java.util.stream.Stream.of(COLUMNS, CUSTOM, List.<Field<?>>of(SECRET))
                    .flatMap(List::stream)
                    .toList());

    static final Map<String, UUID> PEOPLE = Map.of("Alice Weber", ALICE, "bob", BOB, "none", NOBODY);
    static final Map<String, UUID> TEAMS = Map.of("Network", NETWORK, "Service Desk", DESK);
    static final Map<String, UUID> SERVICES = Map.of("Customer portal", PORTAL);

    static final References REFERENCES = new References() {
        private Map<String, UUID> all(Target target) {
            return switch (target) {
                case PERSON -> PEOPLE;
                case TEAM -> TEAMS;
                case SERVICE -> SERVICES;
                case ORGANISATION, LOCATION, TICKET -> Map.of();
            };
        }

        @Override
        public List<UUID> find(Target target, String text) {
            if (text.equals("Müller")) return List.of(ALICE, BOB);
            return all(target).entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(text))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        @Override
        public Optional<String> text(Target target, UUID id) {
            return all(target).entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        @Override
        public List<Named> complete(Target target, String prefix, int limit) {
            return all(target).keySet().stream()
                    .filter(name -> name.toLowerCase().startsWith(prefix.toLowerCase()))
                    .sorted()
                    .limit(limit)
                    .map(name -> new Named(name, name))
                    .toList();
        }
    };

    static final Choices CHOICES = field -> {
        if (field == CATEGORY)
            return List.of(new Choices.Choice("hardware", "Gerät"), new Choices.Choice("network", "Netz und VPN"));
        if (field == STATE) return List.of(new Choices.Choice("3", "Wartet"));
        return List.of();
    };

    static final FilterVocabulary VOCABULARY = new FilterVocabulary(
            TYPE,
            Map.of("priority", COUNT),
            List.of(
                    new FilterVocabulary.Shorthand("state", "open", Condition.equal(ACTIVE, true)),
                    new FilterVocabulary.Shorthand("is", "mine", new Condition.Mine(ASSIGNEE))));

    static final FilterLanguage LANGUAGE = new FilterLanguage(VOCABULARY, REFERENCES, CHOICES);

    private Sample() {}
}
