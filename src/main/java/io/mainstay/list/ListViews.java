package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.Condition;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterResult;
import io.mainstay.list.RecordList.BuiltIn;
import io.mainstay.record.Field;
import io.mainstay.record.Refusal;
import io.mainstay.view.SavedView;
import io.mainstay.view.SavedViews;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The views of a list as one reader has them, and what an address makes of one. */
@Component
public class ListViews {

    private final SavedViews saved;

    public ListViews(SavedViews saved) {
        this.saved = saved;
    }

    /** @throws Refusal if it names a view that the viewer does not have */
    public ListState state(RecordList list, ListAsked asked, Viewer viewer, Moments moments) {
        FilterLanguage language = list.language(viewer, moments);
        ListView view = started(list, asked, viewer, language);
        String filter = asked.filter() != null ? asked.filter() : view == null ? "" : view.filter();
        Sort sort = Optional.ofNullable(asked.sort())
                .flatMap(list::sort)
                .orElseGet(() -> view == null ? list.usualSort() : view.sort());
        List<Field<?>> columns = asked.columns() != null && !asked.columns().isEmpty()
                ? list.columns(asked.columns())
                : view == null ? list.columns() : view.columns();
        return switch (language.parse(filter)) {
            case FilterResult.Failed failed ->
                new ListState(list, view, filter, null, List.of(), failed.problems(), sort, columns, true);
            case FilterResult.Parsed parsed ->
                new ListState(
                        list,
                        view,
                        filter,
                        parsed.condition(),
                        language.chips(parsed.condition()),
                        List.of(),
                        sort,
                        columns,
                        view != null && isChanged(view, parsed.condition(), sort, columns));
        };
    }

    /** The views beside the list. */
    public ListNav nav(ListState state, Viewer viewer) {
        return new ListNav(state, saved.of(viewer, state.list().type()));
    }

    /** All views of the viewer: those of the list, then their own, their teams', everyone's. */
    public List<ListView> of(RecordList list, Viewer viewer, Moments moments) {
        FilterLanguage language = list.language(viewer, moments);
        List<ListView> all = new ArrayList<>();
        for (BuiltIn view : list.views()) all.add(view(list, view, language));
        for (SavedView view : saved.of(viewer, list.type())) all.add(view(list, view, viewer, language));
        return all;
    }

    /** A view that the viewer has. */
    public Optional<ListView> find(RecordList list, UUID id, Viewer viewer, Moments moments) {
        return saved.find(viewer, id)
                .filter(view -> view.recordType().equals(list.type()))
                .map(view -> view(list, view, viewer, list.language(viewer, moments)));
    }

    private @Nullable ListView started(RecordList list, ListAsked asked, Viewer viewer, FilterLanguage language) {
        String code = asked.view();
        if (code == null || code.isEmpty())
            return asked.filter() == null ? view(list, list.start(viewer), language) : null;
        Optional<BuiltIn> builtIn = list.builtIn(code);
        if (builtIn.isPresent()) return view(list, builtIn.get(), language);
        return id(code).flatMap(id -> saved.find(viewer, id))
                .filter(view -> view.recordType().equals(list.type()))
                .map(view -> view(list, view, viewer, language))
                .orElseThrow(Refusal::notFound);
    }

    private static ListView view(RecordList list, BuiltIn view, FilterLanguage language) {
        return new ListView(
                view.code(),
                list.type() + ".view." + view.code(),
                null,
                false,
                view.filter(),
                language.parse(view.filter()) instanceof FilterResult.Parsed parsed ? parsed.condition() : null,
                view.sort(),
                list.columns());
    }

    /** Its filter is stored with ids and codes, and read with names. */
    private static ListView view(RecordList list, SavedView view, Viewer viewer, FilterLanguage language) {
        Condition condition =
                language.parse(view.filter()) instanceof FilterResult.Parsed parsed ? parsed.condition() : null;
        return new ListView(
                view.id().toString(),
                null,
                view,
                SavedViews.mayOwn(viewer, view.owner()),
                condition == null ? view.filter() : language.print(condition),
                condition,
                list.sort((view.descending() ? "-" : "") + view.sort()).orElseGet(list::usualSort),
                list.columns(view.columns()));
    }

    private static boolean isChanged(ListView view, Condition condition, Sort sort, List<Field<?>> columns) {
        return !condition.equals(view.condition()) || !sort.equals(view.sort()) || !columns.equals(view.columns());
    }

    private static Optional<UUID> id(String code) {
        try {
            return code.length() == 36 ? Optional.of(UUID.fromString(code)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
