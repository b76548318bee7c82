package io.mainstay.live;

import io.mainstay.access.Viewer;
import io.mainstay.database.Sql;
import io.mainstay.ticket.TicketAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Decides in SQL, for many viewers and tickets at a time, who may know of which. */
@Repository
class Audience {

    private static final int VIEWERS_PER_STATEMENT = 50;

    private final JdbcTemplate jdbc;

    Audience(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tickets that a viewer may know of, and of which of them the internal side. */
    record Sight(Set<UUID> visible, Set<UUID> internal) {

        Sight() {
            this(new HashSet<>(), new HashSet<>());
        }

        boolean sees(LiveEvent event) {
            return (event.isPublic() ? visible : internal).contains(event.recordId());
        }
    }

    /** What each of the viewers sees of the given tickets. */
    Map<Viewer, Sight> sights(Collection<Viewer> viewers, Collection<UUID> tickets) {
        Map<Viewer, Sight> sights = new HashMap<>();
        List<Viewer> all = List.copyOf(new HashSet<>(viewers));
        UUID[] ids = tickets.toArray(UUID[]::new);
        for (int from = 0; from < all.size(); from += VIEWERS_PER_STATEMENT) {
            ask(all.subList(from, Math.min(from + VIEWERS_PER_STATEMENT, all.size())), ids, sights);
        }
        return sights;
    }

    private void ask(List<Viewer> viewers, UUID[] ids, Map<Viewer, Sight> into) {
        List<Sql> parts = new ArrayList<>();
        for (int i = 0; i < viewers.size(); i++) {
            Viewer viewer = viewers.get(i);
            into.put(viewer, new Sight());
            parts.add(Sql.of("select " + i + ", t.id,")
                    .then(TicketAccess.internal(viewer))
                    .then("from ticket t where t.id = any(?) and", (Object) ids)
                    .then(TicketAccess.scope(viewer).predicate()));
        }
        Sql query = Sql.join(" union all ", parts);
        jdbc.query(
                query.text(),
                row -> {
                    Sight sight = into.getOrDefault(viewers.get(row.getInt(1)), new Sight());
                    sight.visible().add(row.getObject(2, UUID.class));
                    if (row.getBoolean(3)) sight.internal().add(row.getObject(2, UUID.class));
                },
                query.arguments());
    }
}
