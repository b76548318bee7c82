package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import io.mainstay.incident.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the incidents that a problem is behind, each behind one problem only, and says when they are linked. */
final class ProblemLinking {

    private static final Duration BACK = Duration.ofDays(70);

    private final List<DemoIncident> incidents;
    private final Set<Integer> taken = new HashSet<>();

    ProblemLinking(List<DemoIncident> incidents) {
        this.incidents = incidents;
    }

    List<ProblemStep> steps(ProblemText text, ProblemSpan span, DemoPerson owner) {
        List<DemoIncident> chosen = chosen(text, span);
        chosen.forEach(incident -> taken.add(incident.number()));
        int applied = Integer.parseInt(text.get("applied", "-1"));
        List<DemoIncident> together = new ArrayList<>();
        List<ProblemStep> steps = new ArrayList<>();
        int index = 0;
        for (DemoIncident incident : chosen) {
            index++;
            boolean counted = applied >= 0 && index > chosen.size() - applied;
            Dice dice = Dice.of("link " + incident.key());
            if (!counted && incident.opened().isBefore(span.first())) {
                together.add(incident);
                continue;
            }
            DemoPerson agent = worker(incident, owner);
            Instant at = touched(incident).plus(Duration.ofMinutes(dice.between(3, 25)));
            if (counted && at.isBefore(span.known())) at = span.known().plus(Duration.ofMinutes(index));
            if (!at.isBefore(span.end())) continue;
            boolean applies = counted || applied < 0 && at.isAfter(span.known()) && dice.chance(0.8);
            steps.add(
                    applies
                            ? new ProblemStep.Apply(at, agent, incident)
                            : new ProblemStep.Link(at, agent, List.of(incident)));
        }
        if (!together.isEmpty()) steps.add(new ProblemStep.Link(span.first(), owner, together));
        return steps;
    }

    /** The open incidents that a problem is linked to at a moment. */
    static List<DemoIncident> open(List<ProblemStep> steps, Instant at) {
        List<DemoIncident> linked = new ArrayList<>();
        for (ProblemStep step : steps) {
            if (!step.at().isBefore(at)) continue;
            if (step instanceof ProblemStep.Link link) linked.addAll(link.incidents());
            if (step instanceof ProblemStep.Apply apply) linked.add(apply.incident());
        }
        return linked.stream()
                .filter(incident -> isOpen(incident, at))
                .sorted(Comparator.comparing(DemoIncident::number))
                .toList();
    }

    static boolean isOpen(DemoIncident incident, Instant at) {
        return incident.opened().isBefore(at)
                && !at.equals(Instant.MAX)
                && incident.with(incident.steps().stream()
                                .filter(step -> step.at().isBefore(at))
                                .toList())
                        .isOpen();
    }

    private List<DemoIncident> chosen(ProblemText text, ProblemSpan span) {
        List<DemoIncident> possible = new ArrayList<>(incidents.stream()
                .filter(incident -> !taken.contains(incident.number()))
                .filter(incident -> incident.opened().isBefore(span.end().minusSeconds(30)))
                .filter(fits(text, span))
                .toList());
        int newest = Integer.parseInt(text.get("without", "0"));
        List<DemoIncident> left = possible.subList(0, possible.size() - newest);
        int most = Integer.parseInt(text.get("links", "400"));
        List<DemoIncident> drawn = new ArrayList<>(left);
        if (drawn.size() > most) {
            // Always the same ones, spread over the time.
            drawn.sort(Comparator.comparing((DemoIncident incident) -> !span.waitsForFix(incident))
                    .thenComparing(incident -> Dice.of("draw " + incident.key()).fraction()));
            drawn = drawn.subList(0, most);
        }
        List<DemoIncident> inOrder = new ArrayList<>(drawn);
        inOrder.sort(Comparator.comparing(DemoIncident::opened));
        return inOrder;
    }

    private static Predicate<DemoIncident> fits(ProblemText text, ProblemSpan span) {
        String story = text.get("story", "");
        if (!story.isEmpty()) return incident -> incident.key().startsWith(story + " ");
        String parent = text.get("parent", "");
        if (!parent.isEmpty())
            return incident -> (incident.key().equals(parent) || isChildOf(incident, parent)) && isFree(text, incident);
        Set<String> named = Set.copyOf(text.all("with"));
        Set<String> situations = Set.copyOf(text.all("like"));
        boolean open = Set.of("new", "assess", "analysis", "fix").contains(text.get("state", "new"));
        return incident -> named.contains(incident.key())
                || situations.contains(incident.situation())
                        && !incident.isOfAStory()
                        && List.of("", incident.caller().site().code()).contains(text.get("site", ""))
                        && incident.opened().isAfter(span.opened().minus(BACK))
                        && (open || !waits(incident))
                        && isFree(text, incident);
    }

    private static boolean isChildOf(DemoIncident incident, String parent) {
        return incident.steps().stream()
                .anyMatch(step -> step instanceof DemoStep.Attach attach
                        && attach.parentKey().equals(parent));
    }

    private static boolean waits(DemoIncident incident) {
        return incident.steps().stream()
                .anyMatch(step -> step instanceof DemoStep.Hold hold && hold.reason() == HoldReason.AWAITING_PROBLEM);
    }

    /** Nobody links what they may not see. */
    private static boolean isFree(ProblemText text, DemoIncident incident) {
        if (Set.of("payroll", "hrself", "security").contains(text.get("service", ""))) return true;
        return !incident.team().restricted()
                && incident.steps().stream()
                        .noneMatch(step -> step instanceof DemoStep.Move move
                                && move.team().restricted());
    }

    private static DemoPerson worker(DemoIncident incident, DemoPerson otherwise) {
        return incident.steps().stream()
                .filter(DemoStep.Take.class::isInstance)
                .map(DemoStep::actor)
                .findFirst()
                .orElse(otherwise);
    }

    private static Instant touched(DemoIncident incident) {
        return incident.steps().stream()
                .filter(DemoStep.Take.class::isInstance)
                .map(DemoStep::at)
                .findFirst()
                .orElse(incident.opened().plus(Duration.ofMinutes(25)));
    }
}
