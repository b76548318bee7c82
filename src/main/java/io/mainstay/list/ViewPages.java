package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.list.ViewKeeper.Content;
import io.mainstay.record.Refusal;
import io.mainstay.view.SavedView;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saving, changing, renaming and deleting a view, from its list. */
@Controller
class ViewPages {

    private final RecordLists lists;
    private final ListViews views;
    private final ViewKeeper keeper;
    private final Owners owners;
    private final Pages pages;

    ViewPages(RecordLists lists, ListViews views, ViewKeeper keeper, Owners owners, Pages pages) {
        this.lists = lists;
        this.views = views;
        this.keeper = keeper;
        this.owners = owners;
        this.pages = pages;
    }

    @GetMapping("/views/{type}/new")
    Html blank(@PathVariable String type, ListAsked asked, Viewer viewer, HttpServletRequest request) {
        return Html.page("list/save", form(list(type, viewer), asked, "", "me", viewer, request));
    }

    @PostMapping("/views/{type}")
    Html create(
            @PathVariable String type,
            ListAsked asked,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "me") String owner,
            Viewer viewer,
            HttpServletRequest request) {
        RecordList list = list(type, viewer);
        Moments moments = pages.moments(viewer, request);
        try {
            Content content = content(list, asked, viewer, moments);
            return saved(list, keeper.create(list, name, Owners.parse(owner, viewer), content, viewer, moments));
        } catch (Refusal refusal) {
            ViewForm form = form(list, asked, name, owner, viewer, request);
            return Html.refused("list/save", form.refused(refusal.reasons()));
        }
    }

    @GetMapping("/views/{type}/{id}/edit")
    Html edit(@PathVariable String type, @PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        SavedView view = keeper.get(id, viewer);
        return Html.page(
                "list/save", form(list(type, viewer), view, view.name(), Owners.text(view.owner()), viewer, request));
    }

    /** What the list shows now, or, if a name is given, the name and those who see it. */
    @PostMapping("/views/{type}/{id}")
    Html change(
            @PathVariable String type,
            @PathVariable UUID id,
            ListAsked asked,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "me") String owner,
            Viewer viewer,
            HttpServletRequest request) {
        RecordList list = list(type, viewer);
        SavedView view = keeper.get(id, viewer);
        Moments moments = pages.moments(viewer, request);
        if (name == null)
            return saved(list, keeper.fill(view, list, content(list, asked, viewer, moments), viewer, moments));
        try {
            return saved(list, keeper.name(view, name, Owners.parse(owner, viewer), viewer));
        } catch (Refusal refusal) {
            return Html.refused(
                    "list/save", form(list, view, name, owner, viewer, request).refused(refusal.reasons()));
        }
    }

    @PostMapping("/views/{type}/{id}/removal")
    Html remove(@PathVariable String type, @PathVariable UUID id, Viewer viewer) {
        RecordList list = list(type, viewer);
        SavedView view = keeper.get(id, viewer);
        keeper.delete(id, viewer);
        return Html.to(list.path()).saying(Toast.of("list.view.deleted", view.name()));
    }

    private RecordList list(String type, Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return lists.get(type);
    }

    private Content content(RecordList list, ListAsked asked, Viewer viewer, Moments moments) {
        ListState state = views.state(list, asked, viewer, moments);
        return new Content(state.filter(), state.sort(), state.columns());
    }

    private static Html saved(RecordList list, SavedView view) {
        return Html.to(list.path() + "?view=" + view.id()).saying(Toast.of("list.view.saved", view.name()));
    }

    private ViewForm form(
            RecordList list, ListAsked asked, String name, String owner, Viewer viewer, HttpServletRequest request) {
        Moments moments = pages.moments(viewer, request);
        ListState state = views.state(list, asked, viewer, moments);
        return new ViewForm(
                "/views/" + list.type(),
                true,
                name,
                owner,
                owners.of(viewer, moments.texts()),
                state.filter(),
                state.sortText(),
                Columns.text(state.columns()),
                moments.texts(),
                List.of());
    }

    private ViewForm form(
            RecordList list, SavedView view, String name, String owner, Viewer viewer, HttpServletRequest request) {
        Moments moments = pages.moments(viewer, request);
        return new ViewForm(
                "/views/" + list.type() + "/" + view.id(),
                false,
                name,
                owner,
                owners.of(viewer, moments.texts()),
                "",
                "",
                "",
                moments.texts(),
                List.of());
    }
}
