package io.mainstay.access;

import io.mainstay.incident.Incidents;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.Problem;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The problems of the matrix: known errors that are being analysed, each with what its address names. */
@Lazy
@Component
class ProblemWorld {

    /** The variables of an address; after the number come parts of that problem. */
    static final Set<String> VARIABLES =
            Set.of("number", "cause", "incident", "problem", "service", "move", "subject", "what", "other");

    private final Cast cast;
    private final Problems problems;
    private final ProblemCauses causes;
    private final ProblemTasks tasks;
    private final ProblemLinks links;
    private final Incidents incidents;
    private @Nullable Problem current;

    ProblemWorld(
            Cast cast,
            Problems problems,
            ProblemCauses causes,
            ProblemTasks tasks,
            ProblemLinks links,
            Incidents incidents) {
        this.links = links;
        this.incidents = incidents;
        this.cast = cast;
        this.problems = problems;
        this.causes = causes;
        this.tasks = tasks;
    }

    static boolean knows(String path, String variable) {
        boolean problems = path.contains("/problems/{number}") || path.contains("/problem-tasks/{number}");
        return problems ? VARIABLES.contains(variable) : variable.equals("problem");
    }

    String value(String path, String variable, UUID team, Writing writing) {
        if (variable.equals("problem")) return problem(team, writing).number();
        if (variable.equals("number")) current = problem(team, writing);
        Problem problem = current;
        if (problem == null) throw new IllegalArgumentException(path + " does not begin with a number");
        return switch (variable) {
            case "number" -> path.contains("/problem-tasks/") ? task(problem, writing) : problem.number();
            case "move" -> "confirmation";
            case "subject" -> "workaround";
            case "what" -> "incidents";
            case "other" -> "INC0000000";
            case "cause" -> cause(problem, writing).toString();
            case "incident" -> incident(problem, team, writing);
            case "service" -> UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException("nothing stands for {" + variable + "} of " + path);
        };
    }

    private Problem problem(UUID team, Writing writing) {
        Draft draft = Draft.blank().set(TicketFields.TITLE, "For an endpoint").set(TicketFields.TEAM, team);
        draft.set(ProblemFields.CAUSE_NOTES, "A cause").set(ProblemFields.WORKAROUND, "A way around");
        String number = problems.create(draft, writing).number();
        problems.edit(number, List.of(FieldEdit.of(TicketFields.ASSIGNEE, cast.alice.id())), writing);
        problems.assess(number, writing);
        return problems.declareKnownError(number, writing);
    }

    private String incident(Problem problem, UUID team, Writing writing) {
        Draft draft = Draft.blank().set(TicketFields.TITLE, "Behind it").set(TicketFields.TEAM, team);
        String number = incidents.create(draft, writing).number();
        links.link(problem.number(), List.of(number), writing);
        return number;
    }

    /** One that is there, if any is: a problem has a bounded number of them. */
    private UUID cause(Problem problem, Writing writing) {
        CauseText text = new CauseText("A cause", null, null, null, null, null);
        return causes.of(problem.id()).stream()
                .findFirst()
                .orElseGet(() -> causes.add(problem.number(), text, writing))
                .id();
    }

    private String task(Problem problem, Writing writing) {
        return tasks.create(problem, Draft.blank().set(TicketFields.TITLE, "A task"), writing)
                .number();
    }
}
