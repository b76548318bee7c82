package io.mainstay.demo;

import io.mainstay.demo.content.DemoIncident;
import io.mainstay.demo.content.DemoProblem;
import io.mainstay.demo.content.ProblemStep;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemImport;
import io.mainstay.problem.ProblemReplay;
import io.mainstay.problem.ProblemTaskFields;
import io.mainstay.problem.ProblemTaskState;
import io.mainstay.problem.ProblemTrace;
import io.mainstay.record.Draft;
import io.mainstay.ticket.TicketFields;
import io.mainstay.ticket.TicketReplay;
import io.mainstay.ticket.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Tells what happened to the demo's problems in the domain's own verbs, and what they left at incidents. */
final class ProblemPast {

    private static final int FIRST_TASK = 1_001;

    private final ProblemImport problems;
    private final Directory directory;
    private final Map<String, UUID> known;
    private final Map<String, ProblemReplay> replays = new LinkedHashMap<>();
    private final Map<String, Map<String, UUID>> causes = new HashMap<>();
    private final List<ProblemTrace> traces = new ArrayList<>();
    private int nextTask = FIRST_TASK;

    /** @param known the ids, by number, of those that an earlier start has stored */
    ProblemPast(ProblemImport problems, Directory directory, Map<String, UUID> known) {
        this.problems = problems;
        this.directory = directory;
        this.known = known;
    }

    private record Act(Instant at, DemoProblem problem, Runnable what) {}

    /** All of them together in the order of time, since some have to do with each other. */
    void tell(List<DemoProblem> all) {
        List<Act> acts = new ArrayList<>();
        for (DemoProblem problem : all) {
            acts.add(new Act(problem.opened(), problem, () -> replays.put(problem.key(), open(problem))));
            for (ProblemStep step : problem.steps())
                acts.add(new Act(step.at(), problem, () -> tell(step, problem, replay(problem.key()))));
        }
        acts.sort(Comparator.comparing(Act::at));
        for (Act act : acts) {
            try {
                act.what.run();
            } catch (RuntimeException e) {
                throw new IllegalStateException("problem " + act.problem.key() + " at " + act.at, e);
            }
        }
    }

    /** What they left at incidents, in the order of time. */
    List<ProblemTrace> traces() {
        return traces;
    }

    void store() {
        problems.store(List.copyOf(replays.values()));
        problems.raiseNumbers(
                replays.values().stream()
                        .mapToLong(replay -> Long.parseLong(replay.number().substring(3)))
                        .max()
                        .orElse(0),
                nextTask);
    }

    void storeTraces(Map<String, UUID> incidents) {
        problems.storeTraces(traces, incidents);
    }

    private ProblemReplay replay(String key) {
        ProblemReplay replay = replays.get(key);
        if (replay == null) throw new IllegalStateException("problem " + key + " is not open yet");
        return replay;
    }

    private ProblemReplay open(DemoProblem problem) {
        String number = "PRB%07d".formatted(problem.number());
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, problem.title())
                .set(ProblemFields.DESCRIPTION, problem.description())
                .set(TicketFields.IMPACT, problem.impact())
                .set(TicketFields.URGENCY, problem.urgency())
                .set(TicketFields.ORGANISATION, directory.company())
                .set(TicketFields.CATEGORY, problem.category())
                .set(TicketFields.SUBCATEGORY, problem.subcategory())
                .set(TicketFields.SERVICE, directory.service(problem.service()))
                .set(TicketFields.TEAM, directory.team(problem.team()));
        Writing writing = Writing.by(directory.viewer(problem.openedBy()), problem.opened());
        return problems.open(known.get(number), number, draft, problem.team().restricted(), writing);
    }

    private void tell(ProblemStep step, DemoProblem problem, ProblemReplay replay) {
        Writing by = Writing.by(directory.viewer(step.actor()), step.at());
        switch (step) {
            case ProblemStep.Assign assign ->
                replay.edit(draft -> draft.set(TicketFields.ASSIGNEE, directory.person(assign.to())), by);
            case ProblemStep.Write write ->
                replay.edit(
                        draft -> {
                            draft.set(write.field(), write.text());
                            if (write.field() == ProblemFields.WORKAROUND && problem.isWorkaroundPublic())
                                draft.set(ProblemFields.WORKAROUND_PUBLIC, true);
                        },
                        by);
            case ProblemStep.Move move -> replay.move(move.move(), move.text(), by);
            case ProblemStep.Accept accept -> replay.acceptRisk(accept.risk(), by);
            case ProblemStep.Duplicate duplicate ->
                traces.addAll(replay.markDuplicate(replay(duplicate.survivor()), by));
            case ProblemStep.Declare declare -> replay.declareKnownError(by);
            case ProblemStep.Note note -> replay.note(note.text(), by);
            case ProblemStep.Suspect suspect ->
                causes(problem).put(suspect.cause().title(), replay.suspect(suspect.cause(), by));
            case ProblemStep.Judge judge -> judge(judge.cause(), problem, replay, by);
            case ProblemStep.Link link ->
                traces.addAll(replay.link(
                        link.incidents().stream().map(DemoPast::number).toList(), by));
            case ProblemStep.Apply apply -> traces.addAll(replay.apply(DemoPast.number(apply.incident()), by));
            case ProblemStep.Communicate said -> traces.addAll(communicate(said, replay, by));
            case ProblemStep.Relate relate -> replay.relate(replay(relate.other()), by);
            case ProblemStep.Disturb disturb ->
                replay.disturbs(
                        directory.service(disturb.service()), disturb.service().name(), by);
            case ProblemStep.Task task -> task(task, replay, by);
        }
    }

    private Map<String, UUID> causes(DemoProblem problem) {
        return causes.computeIfAbsent(problem.key(), key -> new HashMap<>());
    }

    private void judge(CauseText cause, DemoProblem problem, ProblemReplay replay, Writing by) {
        UUID id = causes(problem).get(cause.title());
        if (id == null) throw new IllegalStateException("nobody has thought of '" + cause.title() + "'");
        replay.judge(id, cause, by);
    }

    private static List<ProblemTrace> communicate(ProblemStep.Communicate said, ProblemReplay replay, Writing by) {
        Map<String, Locale> incidents = new LinkedHashMap<>();
        for (DemoIncident incident : said.incidents())
            incidents.put(DemoPast.number(incident), incident.caller().readsGerman() ? Locale.GERMAN : Locale.ENGLISH);
        return replay.communicate(said.subject(), said.isPublic(), incidents, by);
    }

    private void task(ProblemStep.Task task, ProblemReplay replay, Writing by) {
        Draft draft = Draft.blank()
                .set(TicketFields.TITLE, task.title())
                .set(ProblemTaskFields.KIND, task.kind())
                .set(TicketFields.TEAM, directory.team(task.assignee().teams().getFirst()))
                .set(TicketFields.ASSIGNEE, directory.person(task.assignee()));
        TicketReplay told = problems.addTask(replay, "PTASK%07d".formatted(nextTask++), draft, by);
        Writing own = Writing.by(directory.viewer(task.assignee()), task.at().plus(Duration.ofMinutes(20)));
        Instant done = task.done();
        if (done == null) return;
        problems.moveTask(told, ProblemTaskState.WORK_IN_PROGRESS, null, own);
        problems.moveTask(told, ProblemTaskState.CLOSED, task.result(), Writing.by(own.actor(), done));
    }
}
