package io.mainstay.problem.timeline;

import io.mainstay.access.Viewer;
import io.mainstay.problem.Problem;
import io.mainstay.problem.Problems;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of a problem's incidents. */
@Controller
class TimelinePages {

    private final Problems problems;
    private final TimelineQuery query;
    private final Pages pages;

    TimelinePages(Problems problems, TimelineQuery query, Pages pages) {
        this.problems = problems;
        this.query = query;
        this.pages = pages;
    }

    /** @param view {@code table} for the same in words and figures; else drawn */
    @GetMapping("/problems/{number}/timeline")
    Html timeline(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String view,
            Viewer viewer,
            HttpServletRequest request) {
        Problem problem = TicketDoor.reading(problems, number, viewer);
        Moments moments = pages.moments(viewer, request);
        Timeline timeline = Timeline.of(
                problem,
                query.lanes(problem, viewer, Timeline.MOST_LANES + 1),
                query.moves(problem),
                state -> moments.texts().text("problem.state." + state.code()),
                moments.now());
        return Html.page(view.equals("table") ? "problem/timeline/table" : "problem/timeline/timeline", timeline);
    }
}
