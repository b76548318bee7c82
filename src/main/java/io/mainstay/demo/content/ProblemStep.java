package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoService;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.problem.ProblemMove;
import io.mainstay.problem.ProblemTaskKind;
import io.mainstay.problem.RiskAcceptance;
import io.mainstay.record.Field;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody did with a problem after it was opened. */
public sealed interface ProblemStep {

    Instant at();

    DemoPerson actor();

    record Assign(Instant at, DemoPerson actor, DemoPerson to) implements ProblemStep {}

    /** Writes one of its texts: symptoms, cause, workaround, fix, review. */
    record Write(Instant at, DemoPerson actor, Field<String> field, String text) implements ProblemStep {}

    /** @param text closing notes, or why it is canceled; may be empty */
    record Move(Instant at, DemoPerson actor, ProblemMove move, String text) implements ProblemStep {}

    record Accept(Instant at, DemoPerson actor, RiskAcceptance risk) implements ProblemStep {}

    /** @param survivor the key of the problem that goes on */
    record Duplicate(Instant at, DemoPerson actor, String survivor) implements ProblemStep {}

    /** From now on it is a known error. */
    record Declare(Instant at, DemoPerson actor) implements ProblemStep {}

    record Note(Instant at, DemoPerson actor, String text) implements ProblemStep {}

    /** Thinks of a cause. */
    record Suspect(Instant at, DemoPerson actor, CauseText cause) implements ProblemStep {}

    /** Knows more of a cause that was thought of; it keeps its title. */
    record Judge(Instant at, DemoPerson actor, CauseText cause) implements ProblemStep {}

    record Link(Instant at, DemoPerson actor, List<DemoIncident> incidents) implements ProblemStep {}

    /** The workaround helped with an incident, which is linked by that. */
    record Apply(Instant at, DemoPerson actor, DemoIncident incident) implements ProblemStep {}

    /** Writes the workaround or the fix to the open incidents. */
    record Communicate(Instant at, DemoPerson actor, Subject subject, boolean isPublic, List<DemoIncident> incidents)
            implements ProblemStep {}

    /** @param other a key */
    record Relate(Instant at, DemoPerson actor, String other) implements ProblemStep {}

    record Disturb(Instant at, DemoPerson actor, DemoService service) implements ProblemStep {}

    /**
     * A task for somebody.
     *
     * @param done when it was done, or null
     * @param result what came of it, or empty
     */
    record Task(
            Instant at,
            DemoPerson actor,
            ProblemTaskKind kind,
            String title,
            DemoPerson assignee,
            @Nullable Instant done,
            String result)
            implements ProblemStep {}
}
