package io.mainstay.list;

import io.mainstay.access.Viewer;
import io.mainstay.record.Refusal;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Parts of list pages that come after the page: counts, the choice of columns. */
@Controller
class ListPages {

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

    private RecordList list(String type, Viewer viewer) {
        if (!viewer.isStaff()) throw Refusal.notFound();
        return lists.get(type);
    }
}
