package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.process.page.RecordFrames;
import io.mainstay.process.page.RecordSource;
import io.mainstay.record.Field;
import io.mainstay.record.FieldEdit;
import io.mainstay.record.Target;
import io.mainstay.ticket.Names;
import io.mainstay.ticket.PriorityMatrix;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.Writing;
import io.mainstay.web.Moments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a record page shows; the number of queries does not depend on the problem. */
@Component
class ProblemRecords implements RecordSource<Problem> {

    /** So many incidents are shown; the page says how many there are. */
    private static final int LINKED = 10;

    private static final List<List<Field<?>>> TOGETHER = List.of(
            List.of(TicketFields.IMPACT, TicketFields.URGENCY),
            List.of(ProblemFields.WORKAROUND, ProblemFields.WORKAROUND_PUBLIC),
            List.of(ProblemFields.WENT_WELL, ProblemFields.WENT_BADLY));

    private final Problems problems;
    private final RecordFrames frames;
    private final PriorityMatrix matrix;
    private final ProblemCauses causes;
    private final ProblemFigures figures;
    private final ProblemIncidents incidents;
    private final ProblemRelations relations;
    private final ProblemServices services;
    private final ProblemTasks tasks;
    private final Names names;

    ProblemRecords(
            Problems problems,
            RecordFrames frames,
            PriorityMatrix matrix,
            ProblemCauses causes,
            ProblemFigures figures,
            ProblemIncidents incidents,
            ProblemRelations relations,
            ProblemServices services,
            ProblemTasks tasks,
            Names names) {
        this.problems = problems;
        this.frames = frames;
        this.matrix = matrix;
        this.causes = causes;
        this.figures = figures;
        this.incidents = incidents;
        this.relations = relations;
        this.services = services;
        this.tasks = tasks;
        this.names = names;
    }

    @Override
    public Problems process() {
        return problems;
    }

    @Override
    public ProblemRecord of(Problem problem, Viewer viewer, Moments moments, boolean whole) {
        UUID id = problem.id();
        return new ProblemRecord(
                problem,
                frames.of(problems, problem, viewer, moments, whole),
                ProblemAccess.coordinates(viewer, problem.values()),
                viewer.personId().equals(problem.get(TicketFields.ASSIGNEE)),
                problems.moves(problem, viewer, moments.now()),
                matrix.of(ProblemFields.TYPE, problem.values()),
                causes.of(id),
                figures.of(id, viewer, moments.now()),
                incidents.of(id, viewer, LINKED),
                relations.related(id, viewer),
                services.of(id),
                tasks.of(id, viewer),
                survivor(problem.get(ProblemFields.DUPLICATE_OF), viewer));
    }

    private @Nullable String survivor(@Nullable UUID id, Viewer viewer) {
        return id == null
                ? null
                : names.find(new Names.Wanted().add(Target.TICKET, id), viewer).name(id);
    }

    @Override
    public List<Field<?>> together(String only) {
        if (only.equals(TicketFields.PRIORITY.name())) return TOGETHER.getFirst();
        for (List<Field<?>> fields : TOGETHER) if (fields.getFirst().name().equals(only)) return fields;
        return RecordSource.super.together(only);
    }

    /** Makes the writer its coordinator; without a team it goes to theirs, if they have one only. */
    @Override
    public Problem take(String number, Writing writing) {
        Viewer agent = writing.actor();
        FieldEdit<?> mine = FieldEdit.of(TicketFields.ASSIGNEE, agent.personId());
        boolean free = problems.require(number, agent).get(TicketFields.TEAM) == null;
        if (!free || agent.teams().size() != 1) return problems.edit(number, List.of(mine), writing);
        FieldEdit<?> team =
                FieldEdit.of(TicketFields.TEAM, agent.teams().iterator().next());
        return problems.edit(number, List.of(team, mine), writing);
    }

    /** What a fix, an accepted risk or a duplicate did to other records is not taken back. */
    @Override
    public boolean isUndoable(Problem after) {
        return after.state().isOpen();
    }
}
