package io.mainstay.browser;

import io.mainstay.access.Role;
import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.ProblemCauses;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemLinks;
import io.mainstay.problem.ProblemTasks;
import io.mainstay.problem.Problems;
import io.mainstay.record.Draft;
import io.mainstay.record.FieldEdit;
import io.mainstay.testing.Cast;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A problem whose cause is known, with something in every part of its page. */
@Lazy
@Component
class Analysis {

    private final Problems problems;
    private final ProblemLinks links;
    private final ProblemCauses causes;
    private final ProblemTasks tasks;

    Analysis(Problems problems, ProblemLinks links, ProblemCauses causes, ProblemTasks tasks) {
        this.problems = problems;
        this.links = links;
        this.causes = causes;
        this.tasks = tasks;
    }

    /** The numbers of the problem and of its task. */
    record Begun(String problem, String task) {}

    Begun begin(Cast cast, List<Incident> queue, Instant now) {
        Viewer coordinator = cast.viewer(cast.extra(Role.AGENT, Role.PROBLEM_COORDINATOR));
        Writing by = Writing.by(coordinator, now);
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, "Handhelds lose the Wi-Fi when the shift changes")
                .set(ProblemFields.DESCRIPTION, "Two or three minutes, when the docks are full.")
                .set(TicketFields.TEAM, cast.network);
        String number = problems.create(draft, by).number();
        links.link(number, List.of(queue.getFirst().number(), queue.getLast().number()), by);
        problems.edit(
                number,
                List.of(
                        FieldEdit.of(TicketFields.ASSIGNEE, coordinator.personId()),
                        FieldEdit.of(ProblemFields.CAUSE_NOTES, "The lease is lost when all roam at once."),
                        FieldEdit.of(ProblemFields.WORKAROUND, "Dock it for **ten seconds**.")),
                by);
        problems.assess(number, by);
        problems.confirm(number, by);
        problems.declareKnownError(number, by);
        causes.add(number, new CauseText("Firmware 4.2", "vendor", "Only with 4.2", null, null, true), by);
        causes.add(number, new CauseText("The address pool", null, null, "61 % at the peak", null, false), by);
        Draft question = Draft.blank().set(TicketFields.TITLE, "Ask the vendor");
        return new Begun(
                number,
                tasks.create(problems.require(number, coordinator), question, by)
                        .number());
    }
}
