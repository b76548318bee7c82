package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import io.mainstay.demo.content.Ordinary.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The open incidents that have waited for a while: in every state, at every age, for every reason. */
final class Backlog {

    private static final int TRIES = 400;

    private final Ordinary ordinary;
    private final Report.Source source;
    private final Instant anchor;

    Backlog(Ordinary ordinary, Report.Source source, Instant anchor) {
        this.ordinary = ordinary;
        this.source = source;
        this.anchor = anchor;
    }

    /**
     * Where an open incident has got to.
     *
     * @see Line.Kind the step that was the last
     */
    private enum Stage {
        UNTOUCHED(14, Line.Kind.TAKE, 60, 60 * 50, 1),
        LOOKED_AT(14, Line.Kind.NOTE, 60 * 5, 60 * 24 * 20, 0.3),
        ANSWERED(8, Line.Kind.REPLY, 60 * 3, 60 * 24 * 9, 0.3),
        ASKED(17, Line.Kind.QUESTION, 60 * 4, 60 * 24 * 9, 0.35),
        CALLER_REPLIED(17, Line.Kind.ANSWER, 60 * 5, 60 * 24 * 7, 0.12),
        VENDOR(15, Line.Kind.VENDOR, 60 * 24 * 2, 60 * 24 * 45, 0.4),
        CHANGE(8, Line.Kind.CHANGE, 60 * 24, 60 * 24 * 18, 0.4),
        PASSED_ON(7, Line.Kind.MOVE, 60 * 6, 60 * 24 * 12, 0.3);

        private final int share;
        private final Line.Kind last;
        private final int youngest;
        private final int oldest;
        private final double idle;

        /**
         * @param youngest in minutes
         * @param oldest in minutes
         * @param idle the share of its age in which nothing has happened, at most
         */
        Stage(int share, Line.Kind last, int youngest, int oldest, double idle) {
            this.share = share;
            this.last = last;
            this.youngest = youngest;
            this.oldest = oldest;
            this.idle = idle;
        }
    }

    Made make(String key) {
        Dice dice = Dice.of(key + " stage");
        Stage stage = dice.weighted(List.of(Stage.values()), s -> s.share);
        double skew = Math.pow(dice.fraction(), 2.2);
        long age = (long) (stage.youngest + skew * (stage.oldest - stage.youngest));
        Instant opened = anchor.minus(Duration.ofMinutes(age)).minusSeconds(dice.between(0, 59));
        for (int i = 0; i < TRIES; i++) {
            Report report = source.draw(dice, false);
            Instant then = awake(report.caller(), opened, dice);
            if (stage == Stage.UNTOUCHED) return ordinary.makeUntouched(key, report, then);
            List<List<Line>> fitting = report.situation().scripts().stream()
                    .filter(script -> script.stream().anyMatch(line -> line.kind() == stage.last))
                    .toList();
            if (fitting.isEmpty()) continue;
            Made made = ordinary.makeUntil(key, report, then, dice.pick(fitting), stage.last);
            double idle = Math.max(0.004, dice.fraction() * stage.idle);
            Instant end = anchor.minus(Duration.ofSeconds((long) (age * 60 * idle)));
            List<DemoStep> steps = made.incident().steps();
            if (!steps.isEmpty() && idle * age > 300)
                end = awake(steps.getLast().actor(), end, dice);
            Duration since = Duration.between(then, anchor);
            if (end.isBefore(then.plus(since.dividedBy(3))))
                end = then.plus(since.multipliedBy(2).dividedBy(3));
            return new Made(fitted(made.incident(), end, dice), made.report(), made.things());
        }
        throw new IllegalStateException("no situation has a step " + stage.last);
    }

    /** The next moment when the person works, if it has come already. */
    private Instant awake(DemoPerson person, Instant moment, Dice dice) {
        if (person.isMachine()) return moment;
        Instant working = WorkingHours.of(person).after(moment, Duration.ofSeconds(dice.between(60, 4_000)));
        return working.isBefore(anchor.minusSeconds(300)) ? working : moment;
    }

    /** Stretches or shrinks the time between its steps so that the last is at the given moment. */
    private static DemoIncident fitted(DemoIncident incident, Instant end, Dice dice) {
        List<DemoStep> steps = incident.steps();
        if (steps.isEmpty()) return incident;
        double whole = Duration.between(incident.opened(), steps.getLast().at()).toSeconds();
        double wanted = Duration.between(incident.opened(), end).toSeconds();
        Instant last = incident.opened();
        List<DemoStep> moved = new ArrayList<>();
        for (DemoStep step : steps) {
            double part = Duration.between(incident.opened(), step.at()).toSeconds() / Math.max(1, whole);
            Instant at = incident.opened().plusSeconds((long) (part * wanted));
            Instant working = WorkingHours.of(step.actor()).after(at, Duration.ofSeconds(dice.between(30, 3000)));
            Instant chosen = working.isBefore(end) ? working : at;
            last = chosen.isAfter(last) ? chosen : last.plusSeconds(dice.between(20, 90));
            moved.add(step.moved(last.isBefore(end) ? last : end));
        }
        return incident.with(moved);
    }
}
