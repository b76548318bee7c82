package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.LinkDialog.Kind;
import io.mainstay.problem.LinkDialog.LinkForm;
import io.mainstay.process.page.RecordAnswer;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a problem is linked to: incidents behind it, related problems, further services. */
@Controller
@RequestMapping("/problems/{number}/{what:incidents|related|services}")
class ProblemLinkPages {

    private final Problems problems;
    private final Incidents incidents;
    private final ProblemRecords records;
    private final ProblemLinks links;
    private final ProblemRelations relations;
    private final ProblemServices services;
    private final LinkDialog dialog;
    private final RecordAnswer answer;
    private final Clock clock;

    ProblemLinkPages(
            Problems problems,
            Incidents incidents,
            ProblemRecords records,
            ProblemLinks links,
            ProblemRelations relations,
            ProblemServices services,
            LinkDialog dialog,
            RecordAnswer answer,
            Clock clock) {
        this.problems = problems;
        this.incidents = incidents;
        this.records = records;
        this.links = links;
        this.relations = relations;
        this.services = services;
        this.dialog = dialog;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping
    Html ask(@PathVariable String number, @PathVariable String what, Viewer viewer) {
        Problem problem = TicketDoor.working(problems, number, viewer);
        return dialog.ask(action(problem, what), problem.number(), "problem.link." + what, Kind.of(what));
    }

    /**
     * @param to the id of what was picked, or its number
     * @param many numbers of incidents, with anything between them that is no part of a number
     */
    @PostMapping
    Html link(
            @PathVariable String number,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String many,
            Viewer viewer,
            HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        LinkForm form = new LinkForm(
                action(before, what),
                before.number(),
                "problem.link." + what,
                Kind.of(what),
                number(what, to, viewer),
                many,
                List.of());
        Html refused = dialog.refused(form, viewer, request, () -> add(what, number, to, many, viewer));
        return refused == null ? changed(before, viewer, request) : refused;
    }

    @PostMapping("/{other}/removal")
    Html unlink(
            @PathVariable String number,
            @PathVariable String what,
            @PathVariable String other,
            Viewer viewer,
            HttpServletRequest request) {
        Problem before = TicketDoor.working(problems, number, viewer);
        Writing writing = Writing.by(viewer, clock.instant());
        switch (Kind.of(what)) {
            case INCIDENT -> links.unlink(number, other, writing);
            case PROBLEM -> relations.separate(number, other, writing);
            case SERVICE -> services.remove(number, service(other), writing);
        }
        return changed(before, viewer, request);
    }

    private void add(String what, String number, String to, String many, Viewer viewer) {
        if (to.isBlank() && many.isBlank())
            throw new Refusal(Refusal.Kind.INVALID, Refusal.Reason.of("refusal.required"));
        Writing writing = Writing.by(viewer, clock.instant());
        switch (Kind.of(what)) {
            case INCIDENT -> links.link(number, Picked.numbers(to, many, incidents, viewer), writing);
            case PROBLEM -> relations.relate(number, Picked.number(to, problems, viewer), writing);
            case SERVICE -> services.add(number, service(to), writing);
        }
    }

    private Html changed(Problem before, Viewer viewer, HttpServletRequest request) {
        Problem after = problems.require(before.number(), viewer);
        return answer.changed(records, Toast.of("problem.linked", before.number()), before, after, viewer, request);
    }

    /** What was picked, as the dialog shows it again. */
    private String number(String what, String to, Viewer viewer) {
        return switch (Kind.of(what)) {
            case INCIDENT -> Picked.number(to.strip(), incidents, viewer);
            case PROBLEM -> Picked.number(to.strip(), problems, viewer);
            case SERVICE -> "";
        };
    }

    private static UUID service(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, new Refusal.Reason("service", "refusal.reference.service", List.of(text)));
        }
    }

    private static String action(Problem problem, String what) {
        return "/problems/" + problem.number() + "/" + what;
    }
}
