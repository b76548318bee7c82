package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people do to a problem one after the other, spread over its life: more in its first days, in their working time. */
final class Beats {

    private record Beat(DemoPerson actor, Function<Instant, ProblemStep> step) {}

    private final List<Beat> beats = new ArrayList<>();

    void add(DemoPerson actor, Function<Instant, ProblemStep> step) {
        beats.add(new Beat(actor, step));
    }

    /** In order; the last one happens close to the end. */
    List<ProblemStep> between(Instant start, Instant end, Dice dice) {
        List<ProblemStep> steps = new ArrayList<>();
        double span = Duration.between(start, end).toSeconds();
        boolean hurried = span < Duration.ofHours(8).toSeconds();
        Instant last = start;
        for (int i = 0; i < beats.size(); i++) {
            Beat beat = beats.get(i);
            Instant even = start.plusSeconds((long) (span * Math.pow((i + 1.0) / (beats.size() + 1), 1.7)));
            Instant working = WorkingHours.of(beat.actor).after(even, Duration.ofMinutes(dice.between(1, 50)));
            Instant chosen = !hurried && working.isBefore(end) ? working : even;
            Instant soon = last.plusSeconds(hurried ? dice.between(3, 9) : dice.between(40, 400));
            last = chosen.isAfter(soon) ? chosen : soon;
            steps.add(beat.step.apply(last));
        }
        return steps;
    }
}
