package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.condition.FilterResult;
import io.mainstay.record.Field;
import io.mainstay.record.Ids;
import io.mainstay.record.Refusal;
import io.mainstay.record.Refusal.Reason;
import io.mainstay.view.SavedView;
import io.mainstay.view.SavedView.Owner;
import io.mainstay.view.SavedViews;
import io.mainstay.view.Sort;
import io.mainstay.web.Moments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps views: with the filter in the form that survives renamed teams and labels. */
@Component
class ViewKeeper {

    private final SavedViews views;
    private final RecordLists lists;

    ViewKeeper(SavedViews views, RecordLists lists) {
        this.views = views;
        this.lists = lists;
    }

    /** What a view shows. */
    record Content(String filter, Sort sort, List<Field<?>> columns) {}

    SavedView get(UUID id, Viewer viewer) {
        return views.find(viewer, id)
                .filter(view -> lists.find(view.recordType()).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal if the filter is wrong, the name unfit, or the viewer may not keep views for these people */
    SavedView create(RecordList list, String name, Owner owner, Content content, Viewer viewer, Moments moments) {
        SavedView blank = new SavedView(Ids.next(), list.type(), name, owner, "", List.of(), "", false);
        return save(holding(blank, list, content, viewer, moments), viewer);
    }

    SavedView fill(SavedView view, RecordList list, Content content, Viewer viewer, Moments moments) {
        return save(holding(view, list, content, viewer, moments), viewer);
    }

    SavedView name(SavedView view, String name, Owner owner, Viewer viewer) {
        return save(view.named(name, owner), viewer);
    }

    void delete(UUID id, Viewer viewer) {
        views.delete(viewer, id);
    }

    private SavedView save(SavedView view, Viewer viewer) {
        views.save(viewer, view);
        return view;
    }

    private static SavedView holding(SavedView view, RecordList list, Content content, Viewer viewer, Moments moments) {
        List<Field<?>> columns = content.columns();
        return new SavedView(
                view.id(),
                view.recordType(),
                view.name(),
                view.owner(),
                stored(content.filter(), list.language(viewer, moments)),
                columns.equals(list.columns()) ? List.of() : Columns.names(columns),
                content.sort().field().name(),
                content.sort().descending());
    }

    private static String stored(String filter, FilterLanguage language) {
        return switch (language.parse(filter)) {
            case FilterResult.Parsed parsed -> language.printForStorage(parsed.condition());
            case FilterResult.Failed failed ->
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        failed.problems().stream()
                                .map(one -> new Reason("filter", one.message(), one.arguments()))
                                .toList());
        };
    }
}
