package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.view.SavedView.Owner;
import io.mainstay.view.SavedViews;
import io.mainstay.web.Option;
import io.mainstay.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For whom somebody may keep a view, as a choice in a form: {@code me}, {@code everyone} or a team's id. */
@Component
class Owners {

    private static final String ME = "me";
    private static final String EVERYONE = "everyone";

    private final Names names;

    Owners(Names names) {
        this.names = names;
    }

    List<Option> of(Viewer viewer, Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ME, texts.text("list.owner.me")));
        if (viewer.isAgent()) options.addAll(teams(viewer, texts));
        if (SavedViews.mayOwn(viewer, new Owner.Everyone()))
            options.add(new Option(EVERYONE, texts.text("list.owner.everyone")));
        return options;
    }

    private List<Option> teams(Viewer viewer, Texts texts) {
        Names.Wanted wanted = new Names.Wanted();
        viewer.teams().forEach(team -> wanted.add(Target.TEAM, team));
        Names.Found found = names.find(wanted);
        return viewer.teams().stream()
                .map(team -> new Option(team.toString(), texts.text("list.owner.team", found.text(team))))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    static String text(Owner owner) {
        return switch (owner) {
            case Owner.Person person -> ME;
            case Owner.Team team -> team.id().toString();
            case Owner.Everyone everyone -> EVERYONE;
        };
    }

    static Owner parse(String text, Viewer viewer) {
        if (text.isEmpty() || text.equals(ME)) return new Owner.Person(viewer.personId());
        if (text.equals(EVERYONE)) return new Owner.Everyone();
        try {
            return new Owner.Team(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, new Reason("owner", "view.refusal.owner", List.of()));
        }
    }
}
