package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.incident.Incidents;
import io.mainstay.problem.LinkDialog.Kind;
import io.mainstay.problem.LinkDialog.LinkForm;
import io.mainstay.record.Refusal;
import io.mainstay.ticket.TicketDoor;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Html;
import io.mainstay.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Links an incident to the problem behind it, from the incident's page. */
@Controller
@RequestMapping("/incidents/{number}/problem")
class IncidentProblemPages {

    private static final String TITLE = "problem.of_incident.link";

    private final Incidents incidents;
    private final Problems problems;
    private final Workarounds workarounds;
    private final ProblemLinks links;
    private final LinkDialog dialog;
    private final Clock clock;

    IncidentProblemPages(
            Incidents incidents,
            Problems problems,
            Workarounds workarounds,
            ProblemLinks links,
            LinkDialog dialog,
            Clock clock) {
        this.incidents = incidents;
        this.problems = problems;
        this.workarounds = workarounds;
        this.links = links;
        this.dialog = dialog;
        this.clock = clock;
    }

    @GetMapping
    Html ask(@PathVariable String number, Viewer viewer) {
        Incident incident = TicketDoor.working(incidents, number, viewer);
        return dialog.ask(path(incident) + "/problem", incident.number(), TITLE, Kind.PROBLEM);
    }

    /** @param to the id of the problem that was picked, or its number */
    @PostMapping
    Html link(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            HttpServletRequest request) {
        Incident incident = TicketDoor.working(incidents, number, viewer);
        LinkForm form = new LinkForm(
                path(incident) + "/problem",
                number,
                TITLE,
                Kind.PROBLEM,
                Picked.number(to.strip(), problems, viewer),
                "",
                List.of());
        Html refused = dialog.refused(
                form,
                viewer,
                request,
                () -> links.link(problem(to, viewer), List.of(incident.number()), Writing.by(viewer, clock.instant())));
        return refused == null
                ? Html.to(path(incident)).saying(Toast.of("problem.linked", incident.number()))
                : refused;
    }

    @PostMapping("/removal")
    Html unlink(@PathVariable String number, Viewer viewer) {
        Incident incident = TicketDoor.working(incidents, number, viewer);
        Problem problem = workarounds.behind(incident.id(), viewer).orElseThrow(Refusal::notFound);
        links.unlink(problem.number(), incident.number(), Writing.by(viewer, clock.instant()));
        return Html.to(path(incident)).saying(Toast.of("problem.unlinked", incident.number()));
    }

    private String problem(String to, Viewer viewer) {
        String number = Picked.number(to.strip(), problems, viewer);
        if (problems.find(number, viewer).isEmpty())
            throw new Refusal(
                    Refusal.Kind.INVALID, new Refusal.Reason("to", "problem.refusal.no_problem", List.of(number)));
        return number;
    }

    private static String path(Incident incident) {
        return "/incidents/" + incident.number();
    }
}
