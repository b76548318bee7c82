package io.mainstay.demo.content;

import io.mainstay.demo.company.Dice;
import io.mainstay.problem.Communication.Subject;
import io.mainstay.problem.ProblemMove;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the problems behind the demo's incidents. */
final class DemoProblems {

    private static final int FIRST_NUMBER = 4_001;
    private static final Duration THIS_MORNING = Duration.ofMinutes(24);

    private static final Duration A_LITTLE = Duration.ofMinutes(7);

    private final Ordinary.Context context;
    private final List<DemoIncident> incidents;
    private final Instant anchor;
    private final ProblemLinking linking;

    DemoProblems(Ordinary.Context context, List<DemoIncident> incidents, Instant anchor) {
        this.context = context;
        this.incidents = incidents;
        this.anchor = anchor;
        this.linking = new ProblemLinking(incidents);
    }

    List<DemoProblem> all() {
        // Who reported a second time has incidents of that time, before the first problem gathers the rest.
        return numbered(ProblemText.read().stream()
                .sorted(Comparator.comparing(text -> !text.get("state", "new").equals("duplicate")))
                .map(this::problem)
                .toList());
    }

    private DemoProblem problem(ProblemText text) {
        ProblemPlot plot = new ProblemPlot(text, context, anchor);
        Instant opened = moment(text, "from");
        Instant end = moment(text, "to");
        List<ProblemStep> steps = new ArrayList<>(plot.steps(opened, end));
        steps.addAll(linking.steps(text, span(text, opened, end, steps), plot.owner()));
        if (text.get("tell", "").equals("public")) tell(plot, steps);
        if (!text.get("fixed", "").isEmpty()) tellFix(text.get("fixed", "").equals("public"), plot, steps);
        steps.sort(Comparator.comparing(ProblemStep::at));
        return new DemoProblem(
                text.key(),
                Integer.parseInt(text.get("number", "0")),
                text.text('t'),
                text.text('d'),
                plot.reporter(),
                opened,
                text.get("cat", "").split("/")[0],
                text.get("cat", "").split("/")[1],
                text.impact(),
                text.urgency(),
                context.organisation().service(text.get("service", "")),
                context.organisation().service(text.get("service", "")).team(),
                text.get("public", "no").equals("yes"),
                List.copyOf(steps));
    }

    /** What is open or an accepted risk is linked to this day; the P1's problem gets all its incidents at once. */
    private ProblemSpan span(ProblemText text, Instant opened, Instant end, List<ProblemStep> steps) {
        Instant duplicate = steps.stream()
                .filter(ProblemStep.Duplicate.class::isInstance)
                .map(ProblemStep::at)
                .findFirst()
                .orElse(end);
        boolean lives = Set.of("new", "assess", "analysis", "fix", "risk").contains(text.get("state", "new"));
        Instant known = steps.stream()
                .filter(ProblemStep.Declare.class::isInstance)
                .map(ProblemStep::at)
                .findFirst()
                .orElse(anchor);
        Instant first =
                opened.plus(Duration.ofMinutes(Dice.of("first " + text.key()).between(4, 90)));
        if (text.get("parent", "").equals("warm")) first = end;
        Instant fix = text.get("fixed", "").isEmpty() ? Instant.MAX : moved(ProblemMove.FIX, steps);
        Instant fixed = moved(ProblemMove.RESOLVE, steps);
        return new ProblemSpan(opened, first, known, fix, fixed, lives ? anchor : duplicate.minusSeconds(60));
    }

    /** This morning the workaround went to those who still wait. */
    private void tell(ProblemPlot plot, List<ProblemStep> steps) {
        Instant at = anchor.minus(THIS_MORNING);
        List<DemoIncident> open = ProblemLinking.open(steps, at);
        if (!open.isEmpty()) steps.add(new ProblemStep.Communicate(at, plot.owner(), Subject.WORKAROUND, true, open));
    }

    /** While the fix was on its way, at the moment when most were waiting for it; this morning, if it still is. */
    private void tellFix(boolean isPublic, ProblemPlot plot, List<ProblemStep> steps) {
        Instant begun = moved(ProblemMove.FIX, steps);
        Instant over = moved(ProblemMove.RESOLVE, steps);
        Stream<Instant> moments = over.equals(Instant.MAX)
                ? Stream.of(anchor.minus(THIS_MORNING))
                : steps.stream().map(step -> step.at().plus(A_LITTLE));
        moments.filter(at -> at.isAfter(begun) && at.isBefore(over))
                .map(at -> new ProblemStep.Communicate(
                        at, plot.owner(), Subject.FIX, isPublic, ProblemLinking.open(steps, at)))
                .filter(said -> !said.incidents().isEmpty())
                .max(Comparator.comparing((ProblemStep.Communicate said) ->
                                said.incidents().size())
                        .thenComparing(ProblemStep::at, Comparator.reverseOrder()))
                .ifPresent(steps::add);
    }

    private static Instant moved(ProblemMove move, List<ProblemStep> steps) {
        return steps.stream()
                .filter(step -> step instanceof ProblemStep.Move made && made.move() == move)
                .map(ProblemStep::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private Instant moment(ProblemText text, String attribute) {
        Duration offset = TimeSpan.parse(text.get(attribute, "-2h"));
        String after = text.get("after", "");
        if (after.isEmpty()) return anchor.plus(offset);
        return incidents.stream()
                .filter(incident -> incident.key().equals(after))
                .map(DemoIncident::opened)
                .findFirst()
                .orElseThrow()
                .plus(offset);
    }

    /** Numbers rise with time; those of the stories are fixed, so that they can be named. */
    private static List<DemoProblem> numbered(List<DemoProblem> problems) {
        Set<Integer> fixed = problems.stream().map(DemoProblem::number).collect(Collectors.toSet());
        List<DemoProblem> inOrder = new ArrayList<>(problems);
        inOrder.sort(Comparator.comparing(DemoProblem::opened));
        List<DemoProblem> numbered = new ArrayList<>();
        int next = FIRST_NUMBER;
        for (DemoProblem problem : inOrder) {
            while (problem.number() == 0 && fixed.contains(next)) next++;
            numbered.add(problem.number() == 0 ? problem.numbered(next++) : problem);
        }
        return numbered;
    }
}
