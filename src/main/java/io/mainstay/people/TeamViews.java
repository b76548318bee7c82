package io.mainstay.people;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts the pages of teams together. */
@Component
class TeamViews {

    private final Teams teams;
    private final PersonSearch search;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;

    TeamViews(Teams teams, PersonSearch search, Organisations organisations, JdbcTemplate jdbc) {
        this.teams = teams;
        this.search = search;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    List<TeamListPage.Row> rows(Viewer viewer, String words, int limit) {
        if (!viewer.isStaff()) return List.of();
        return jdbc.query(
                """
                select t.id, t.name, t.description, t.active, t.restricted, lead.name as lead,
                    (select count(*) from team_member m where m.team_id = t.id) as members
                from team t left join person lead on lead.id = t.lead_id
                where t.name ilike ? order by not t.active, lower(t.name) limit ?""",
                (row, index) -> new TeamListPage.Row(
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

    TeamPage page(Viewer viewer, UUID id, @Nullable Refusal refusal) {
        Values team = teams.get(viewer, id);
        return new TeamPage(
                team,
                person(viewer, team.get(TeamFields.LEAD)),
                search.members(viewer, id),
                teams.mayManage(viewer, team),
                viewer.is(Role.ADMINISTRATOR),
                TeamPage.adding(refusal));
    }

    TeamFormPage form(Viewer viewer, @Nullable UUID id, Form form) {
        String name = id == null ? "" : teams.get(viewer, id).require(TeamFields.NAME);
        PersonCard lead = person(viewer, id(form.value(TeamFields.LEAD.name())));
        return new TeamFormPage(
                id, name, form, lead == null ? "" : lead.name(), Directory.options(organisations, viewer));
    }

    private @Nullable PersonCard person(Viewer viewer, @Nullable UUID id) {
        if (id == null) return null;
        try {
            return search.card(viewer, id);
        } catch (Refusal gone) {
            return null;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
