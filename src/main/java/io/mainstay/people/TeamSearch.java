package io.mainstay.people;

import io.mainstay.access.Viewer;
import io.mainstay.record.Rows;
import io.mainstay.record.Values;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds teams by name, for staff. */
@Repository
public class TeamSearch {

    private static final Rows ROWS = new Rows(TeamFields.TYPE.fields());

    private final JdbcTemplate jdbc;

    TeamSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Teams by name after the given one. */
    public List<Values> after(Viewer viewer, String words, String name, int limit) {
        if (!viewer.isStaff()) return List.of();
        return jdbc.query(
                "select " + ROWS.columns() + " from team t where lower(t.name) > lower(?) and t.name ilike ?"
                        + " order by lower(t.name) limit ?",
                ROWS,
                name,
                Like.containing(words),
                limit);
    }

    /** A team in a list. */
    public record Summary(
            UUID id,
            String name,
            @Nullable String description,
            boolean active,
            boolean restricted,
            @Nullable String lead,
            long members) {}

    /** Teams whose name has the words, by name, the active ones first. */
    public List<Summary> summaries(Viewer viewer, String words, int limit) {
        if (!viewer.isStaff()) return List.of();
        return jdbc.query(
                """
                select t.id, t.name, t.description, t.active, t.restricted, lead.name as lead,
                    (select count(*) from team_member m where m.team_id = t.id) as members
                from team t left join person lead on lead.id = t.lead_id
                where t.name ilike ? order by not t.active, lower(t.name) limit ?""",
                (row, index) -> new Summary(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("description"),
                        row.getBoolean("active"),
                        row.getBoolean("restricted"),
                        row.getString("lead"),
                        row.getLong("members")),
                Like.containing(words),
                limit);
    }
}
