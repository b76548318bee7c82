package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.record.Field;
import io.mainstay.record.FieldType;
import io.mainstay.record.Target;
import io.mainstay.record.Values;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people call the things that ids refer to: one query for a whole page. */
@Repository
public class Names {

    private static final String QUERY = """
            select id, name, vip from person where id = any(?)
            union all select id, name, false from team where id = any(?)
            union all select id, name, false from organisation where id = any(?)
            union all select id, name, false from location where id = any(?)
            union all select id, name, false from service where id = any(?)""";

    private static final String TICKETS =
            "union all select t.id, t.number, false from ticket t where t.id = any(?) and";

    private final JdbcTemplate jdbc;

    Names(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids that a page wants names for. */
    public static final class Wanted {
        private final Map<Target, Set<UUID>> ids = new EnumMap<>(Target.class);

        public Wanted add(Target target, @Nullable UUID id) {
            if (id != null) ids.computeIfAbsent(target, key -> new HashSet<>()).add(id);
            return this;
        }

        /** Every reference among the given fields. */
        public Wanted add(Values values, Collection<Field<?>> fields) {
            for (Field<?> field : fields) {
                if (field.type() instanceof FieldType.Reference reference)
                    add(reference.target(), (UUID) values.get(field));
            }
            return this;
        }

        private UUID[] of(Target target) {
            return ids.getOrDefault(target, Set.of()).toArray(UUID[]::new);
        }
    }

    /** A name; {@code vip} only for people. */
    public record Named(UUID id, String text, boolean vip) {}

    /** What was found; an id that is gone has no name. */
    public record Found(Map<UUID, Named> byId) {
        public @Nullable Named get(@Nullable UUID id) {
            return id == null ? null : byId.get(id);
        }

        /** The name, or empty text. */
        public String text(@Nullable UUID id) {
            String name = name(id);
            return name == null ? "" : name;
        }

        public @Nullable String name(@Nullable UUID id) {
            Named named = get(id);
            return named == null ? null : named.text();
        }
    }

    /** Of tickets, only those that the viewer may see have a name: a number tells that there is one. */
    public Found find(Wanted wanted, Viewer viewer) {
        UUID[] tickets = wanted.of(Target.TICKET);
        if (tickets.length == 0) return find(wanted);
        Sql visible = Sql.of(TICKETS, (Object) tickets)
                .then(TicketAccess.scope(viewer).predicate().inParentheses());
        return find(others(wanted).then(visible));
    }

    /** Those of some tickets' numbers that the viewer may see. */
    public Set<String> visible(Collection<String> numbers, Viewer viewer) {
        if (numbers.isEmpty()) return Set.of();
        Sql sql = Sql.of("select t.number from ticket t where t.number = any(?) and", (Object)
                        numbers.toArray(String[]::new))
                .then(TicketAccess.scope(viewer).predicate());
        return new HashSet<>(jdbc.query(sql.text(), (row, index) -> row.getString(1), sql.arguments()));
    }

    /** Tickets are left without a name. */
    public Found find(Wanted wanted) {
        return wanted.ids.isEmpty() ? new Found(Map.of()) : find(others(wanted));
    }

    private static Sql others(Wanted wanted) {
        return Sql.of(
                QUERY,
                wanted.of(Target.PERSON),
                wanted.of(Target.TEAM),
                wanted.of(Target.ORGANISATION),
                wanted.of(Target.LOCATION),
                wanted.of(Target.SERVICE));
    }

    private Found find(Sql query) {
        Map<UUID, Named> found = new HashMap<>();
        jdbc.query(
                query.text(),
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(id, new Named(id, row.getString(2), row.getBoolean(3)));
                },
                query.arguments());
        return new Found(found);
    }
}
