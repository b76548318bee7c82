package io.mainstay.view;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.view.SavedView.Owner;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views that people keep. One sees one's own, those of one's teams and everyone's; all others do not exist. */
@Repository
public class SavedViews {

    private static final int MAX_NAME = 80;
    private static final int MAX_FILTER = 4_000;
    private static final String VISIBLE = """
            (person_id = :me or team_id = any(:teams) or person_id is null and team_id is null)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    public SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the viewer sees of a record type: their own first, then their teams', then everyone's. */
    public List<SavedView> of(Viewer viewer, String recordType) {
        return jdbc.sql("select * from saved_view where record_type = :type and " + VISIBLE
                        + " order by person_id is null, team_id is null, lower(name), id")
                .param("type", recordType)
                .param("me", viewer.personId())
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .query(SavedViews::read)
                .list();
    }

    public Optional<SavedView> find(Viewer viewer, UUID id) {
        return jdbc.sql("select * from saved_view where id = :id and " + VISIBLE)
                .param("id", id)
                .param("me", viewer.personId())
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .query(SavedViews::read)
                .optional();
    }

    /** Stores a new view, or replaces one that the viewer may change. The caller has parsed the filter. */
    public void save(Viewer viewer, SavedView view) {
        if (view.name().isBlank() || view.name().length() > MAX_NAME) throw invalid("view.refusal.name", MAX_NAME);
        if (view.filter().length() > MAX_FILTER) throw invalid("view.refusal.filter", MAX_FILTER);
        requireOwner(viewer, view.owner());
        find(viewer, view.id()).ifPresent(old -> requireOwner(viewer, old.owner()));
        int stored = jdbc.sql("""
                        insert into saved_view (id, record_type, name, person_id, team_id, filter, columns, sort_field,
                            sort_descending, created_at, updated_at)
                        values (:id, :type, :name, :person::uuid, :team::uuid, :filter, :columns, :sort, :descending,
                            :now, :now)
                        on conflict (id) do update set name = excluded.name, person_id = excluded.person_id,
                            team_id = excluded.team_id, filter = excluded.filter, columns = excluded.columns,
                            sort_field = excluded.sort_field, sort_descending = excluded.sort_descending,
                            updated_at = excluded.updated_at
                        where saved_view.person_id = :me or saved_view.team_id = any(:teams)
                            or saved_view.person_id is null and saved_view.team_id is null""")
                .param("id", view.id())
                .param("type", view.recordType())
                .param("name", view.name().strip())
                .param("person", view.owner() instanceof Owner.Person person ? person.id() : null)
                .param("team", view.owner() instanceof Owner.Team team ? team.id() : null)
                .param("filter", view.filter())
                .param("columns", view.columns().toArray(String[]::new))
                .param("sort", view.sort())
                .param("descending", view.descending())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", viewer.personId())
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .update();
        if (stored == 0) throw Refusal.notFound();
    }

    public void delete(Viewer viewer, UUID id) {
        SavedView view = find(viewer, id).orElseThrow(Refusal::notFound);
        requireOwner(viewer, view.owner());
        jdbc.sql("delete from saved_view where id = ?").param(id).update();
    }

    /** Whether the viewer may keep a view for these people. */
    public static boolean mayOwn(Viewer viewer, Owner owner) {
        return switch (owner) {
            case Owner.Person person -> person.id().equals(viewer.personId());
            case Owner.Team team -> viewer.isAgent() && viewer.teams().contains(team.id());
            case Owner.Everyone everyone -> viewer.is(Role.PROCESS_MANAGER) || viewer.is(Role.ADMINISTRATOR);
        };
    }

    private static void requireOwner(Viewer viewer, Owner owner) {
        if (!mayOwn(viewer, owner)) throw Refusal.forbidden("view.refusal.owner");
    }

    private static Refusal invalid(String message, Object argument) {
        return new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of(message, argument));
    }

    private static SavedView read(ResultSet row, int index) throws SQLException {
        Array columns = row.getArray("columns");
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("record_type"),
                row.getString("name"),
                owner(row.getObject("person_id", UUID.class), row.getObject("team_id", UUID.class)),
                row.getString("filter"),
                List.of((String[]) columns.getArray()),
                row.getString("sort_field"),
                row.getBoolean("sort_descending"));
    }

    private static Owner owner(@Nullable UUID person, @Nullable UUID team) {
        if (person != null) return new Owner.Person(person);
        return team == null ? new Owner.Everyone() : new Owner.Team(team);
    }
}
