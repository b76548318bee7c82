package io.mainstay.list;

import io.mainstay.view.SavedView.Owner;
import io.mainstay.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views of a list beside it, in groups: built in, one's own, the teams', everyone's. */
public record ListNav(ListState state, List<ListView> views) {

    /** @param title the message that heads it, or null for the built-in ones */
    public record Group(@Nullable String title, List<ListView> views) {}

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (ListView view : views) {
            String title = title(view);
            boolean first = groups.isEmpty()
                    || !java.util.Objects.equals(groups.getLast().title(), title);
            if (first) groups.add(new Group(title, new ArrayList<>()));
            groups.getLast().views().add(view);
        }
        return groups;
    }

    public boolean isCurrent(ListView view) {
        ListView current = state.view();
        return current != null && current.code().equals(view.code());
    }

    public String href(ListView view) {
        return state.list().path() + "?view=" + view.code();
    }

    /** The page's title. */
    public String title(Texts texts) {
        ListView current = state.view();
        return current == null ? texts.text(state.list().type() + ".names") : current.name(texts);
    }

    private static @Nullable String title(ListView view) {
        if (view.saved() == null) return null;
        return switch (view.saved().owner()) {
            case Owner.Person person -> "list.views.own";
            case Owner.Team team -> "list.views.team";
            case Owner.Everyone everyone -> "list.views.everyone";
        };
    }
}
