package io.mainstay.directory;

import io.mainstay.access.Viewer;
import io.mainstay.people.Organisations;
import io.mainstay.people.People;
import io.mainstay.people.PersonCard;
import io.mainstay.people.PersonSearch;
import io.mainstay.people.TeamFields;
import io.mainstay.people.Teams;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of teams together. */
@Component
class TeamViews {

    private final Teams teams;
    private final PersonSearch search;
    private final Organisations organisations;

    TeamViews(Teams teams, PersonSearch search, Organisations organisations) {
        this.teams = teams;
        this.search = search;
        this.organisations = organisations;
    }

    TeamPage page(Viewer viewer, UUID id, @Nullable Refusal refusal) {
        Values team = teams.get(viewer, id);
        return new TeamPage(
                team,
                person(viewer, team.get(TeamFields.LEAD)),
                search.members(viewer, id),
                teams.mayManage(viewer, team),
                People.administers(viewer),
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
