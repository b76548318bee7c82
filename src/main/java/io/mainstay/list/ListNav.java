package io.mainstay.list;

import io.mainstay.list.RecordList.BuiltIn;
import io.mainstay.view.SavedView;
import io.mainstay.view.SavedView.Owner;
import io.mainstay.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The views of a list beside it, in groups: built in, one's own, the teams', everyone's.
 *
 * @param saved the reader's, by owner; their filters are not looked at, which would cost queries for every name in them
 */
public record ListNav(ListState state, List<SavedView> saved) {

    /** @param title the message that heads it, or null for the built-in ones */
    public record Group(@Nullable String title, List<Entry> entries) {}

    /** A link to a view. */
    public record Entry(String code, String name, String href, boolean current) {}

    public List<Group> groups(Texts texts) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(null, new ArrayList<>()));
        for (BuiltIn view : state.list().views())
            groups.getLast().entries().add(entry(view.code(), texts.text(nameKey(view.code()))));
        for (SavedView view : saved) {
            String title = title(view.owner());
            if (!Objects.equals(groups.getLast().title(), title)) groups.add(new Group(title, new ArrayList<>()));
            groups.getLast().entries().add(entry(view.id().toString(), view.name()));
        }
        return groups;
    }

    /** The page's title. */
    public String title(Texts texts) {
        ListView current = state.view();
        return current == null ? texts.text(state.list().type() + ".names") : current.name(texts);
    }

    private Entry entry(String code, String name) {
        ListView current = state.view();
        boolean here = current != null && current.code().equals(code);
        return new Entry(code, name, state.list().path() + "?view=" + code, here);
    }

    private String nameKey(String code) {
        return state.list().type() + ".view." + code;
    }

    private static String title(Owner owner) {
        return switch (owner) {
            case Owner.Person person -> "list.views.own";
            case Owner.Team team -> "list.views.team";
            case Owner.Everyone everyone -> "list.views.everyone";
        };
    }
}
