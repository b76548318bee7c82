package io.mainstay.problem.trend;

import io.mainstay.access.Viewer;
import io.mainstay.problem.Problem;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Form;
import io.mainstay.web.Html;
import io.mainstay.web.Moments;
import io.mainstay.web.Pages;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of the search for recurring incidents, and what coordinators do with them. */
@Controller
@RequestMapping("/problems/recurrences")
class RecurrencePages {

    private static final String ALL = "/problems/recurrences";

    private final Recurrences recurrences;
    private final RecurrenceSearch search;
    private final RecurrenceCards cards;
    private final Pages pages;

    RecurrencePages(Recurrences recurrences, RecurrenceSearch search, RecurrenceCards cards, Pages pages) {
        this.recurrences = recurrences;
        this.search = search;
        this.cards = cards;
        this.pages = pages;
    }

    /** The dialog that asks why a finding is none. */
    record Dismissing(RecurrencePage.Card card, Form form) {}

    @GetMapping
    Html list(Viewer viewer, HttpServletRequest request) {
        Moments moments = pages.moments(viewer, request);
        List<Recurrence> found = recurrences.of(viewer, false);
        List<Recurrence> dismissed = recurrences.of(viewer, true);
        return Html.page(
                "problem/trend/recurrences",
                new RecurrencePage(
                        cards.of(found, viewer, moments),
                        cards.of(dismissed, viewer, moments),
                        search.last().orElse(null),
                        Coordinators.include(viewer)));
    }

    @PostMapping("/search")
    Html searchNow(Viewer viewer) {
        Coordinators.require(viewer);
        search.search();
        return Html.to(ALL)
                .saying(Toast.of(
                        "problem.recurrence.searched",
                        recurrences.of(viewer, false).size()));
    }

    @GetMapping("/{id}/dismissal")
    Html dismissal(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Coordinators.require(viewer);
        return Html.page(
                "problem/trend/dismissal",
                new Dismissing(card(recurrences.require(id, viewer), viewer, request), Form.blank()));
    }

    @PostMapping("/{id}/dismissal")
    Html dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request) {
        Coordinators.require(viewer);
        Recurrence found = recurrences.require(id, viewer);
        try {
            recurrences.dismiss(id, reason, writing(viewer, request));
            return Html.to(ALL).saying(Toast.of("problem.recurrence.dismissed").undo(ALL + "/" + id + "/restoration"));
        } catch (Refusal refusal) {
            Form form = Form.sent(request).refused(refusal);
            return Html.refused("problem/trend/dismissal", new Dismissing(card(found, viewer, request), form));
        }
    }

    @PostMapping("/{id}/restoration")
    Html bringBack(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        recurrences.bringBack(id, writing(viewer, request));
        return Html.to(ALL).saying(Toast.of("problem.recurrence.restored"));
    }

    @GetMapping("/{id}/problem")
    Html problem(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Coordinators.require(viewer);
        Recurrence found = recurrences.require(id, viewer);
        String title = cards.title(found, viewer, pages.moments(viewer, request));
        return Html.page("problem/trend/creation", creation(found, Form.of(Map.of("title", title)), viewer));
    }

    @PostMapping("/{id}/problem")
    Html explain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            Viewer viewer,
            HttpServletRequest request) {
        Coordinators.require(viewer);
        Recurrence found = recurrences.require(id, viewer);
        Creation asked = creation(found, Form.sent(request), viewer);
        try {
            RecurrencePage.Card card = card(found, viewer, request);
            String place = card.place().isEmpty() ? "" : " · " + card.place();
            Problem problem = recurrences.explain(id, title, card.sentence() + place, writing(viewer, request));
            return Html.to("/problems/" + problem.number())
                    .saying(Toast.of("problem.trend.created", problem.number(), asked.incidents()));
        } catch (Refusal refusal) {
            return Html.refused(
                    "problem/trend/creation", creation(found, Form.sent(request).refused(refusal), viewer));
        }
    }

    private Creation creation(Recurrence found, Form form, Viewer viewer) {
        int incidents = recurrences.unexplained(found, viewer).size();
        return new Creation(ALL + "/" + found.id() + "/problem", incidents, Map.of(), form);
    }

    private RecurrencePage.Card card(Recurrence found, Viewer viewer, HttpServletRequest request) {
        return cards.of(List.of(found), viewer, pages.moments(viewer, request)).getFirst();
    }

    private Writing writing(Viewer viewer, HttpServletRequest request) {
        return Writing.by(viewer, pages.moments(viewer, request).now());
    }
}
