package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.condition.FilterCompletion;
import io.mainstay.condition.FilterLanguage;
import io.mainstay.record.Refusal;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of list pages that come after the page: counts, the choice of columns, completion in the filter box. */
@Controller
class ListPages {

    private static final int COMPLETIONS = 8;

    /** @param explained what it is called, or empty */
    record Completion(FilterCompletion completion, String explained) {}

    private final RecordLists lists;
    private final ListViews views;
    private final ListCounts counts;
    private final Pages pages;

    ListPages(RecordLists lists, ListViews views, ListCounts counts, Pages pages) {
        this.lists = lists;
        this.views = views;
        this.counts = counts;
        this.pages = pages;
    }

    /** How many each view finds, all in one answer. */
    @GetMapping("/views/{type}/counts")
    Html counts(@PathVariable String type, Viewer viewer, HttpServletRequest request) {
        RecordList list = list(type, viewer);
        Moments moments = pages.moments(viewer, request);
        return Html.page("list/counts", counts.of(list, views.of(list, viewer, moments), viewer, moments));
    }

    @GetMapping("/views/{type}/columns")
    Html columns(@PathVariable String type, ListAsked asked, Viewer viewer, HttpServletRequest request) {
        RecordList list = list(type, viewer);
        Moments moments = pages.moments(viewer, request);
        return Html.page("list/columns", new ColumnForm(views.state(list, asked, viewer, moments), moments));
    }

    /** What might be written at the cursor of the filter box. */
    @GetMapping("/views/{type}/completions")
    Html completions(
            @PathVariable String type,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int at,
            Viewer viewer,
            HttpServletRequest request) {
        RecordList list = list(type, viewer);
        Moments moments = pages.moments(viewer, request);
        FilterLanguage language = list.language(viewer, moments);
        List<Completion> found = language.complete(text, at, COMPLETIONS, field -> list.label(field, moments)).stream()
                .map(one -> new Completion(one, explained(one, list, language, moments)))
                .toList();
        return Html.page("list/completions", found);
    }

    /** A field by its label, a value by its own; empty if that is the text itself. */
    private static String explained(FilterCompletion one, RecordList list, FilterLanguage language, Moments moments) {
        String name = one.text().replaceFirst("(:|!=|[<>]=?|=)$", "");
        if (name.length() == one.text().length()) return one.label().equals(one.text()) ? "" : one.label();
        return language.vocabulary()
                .field(name)
                .map(field -> list.label(field, moments))
                .orElse("");
    }

    private RecordList list(String type, Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return lists.get(type);
    }
}
