package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import io.mainstay.demo.content.Ordinary.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brackwater Cold Chain SE as it is at one moment: about 400 people, and the incidents of the twelve months before. The
 * same for the same anchor.
 *
 * @param anchor when everything ends: the newest incidents are minutes older
 * @param incidents in the order of their opening
 * @param problems in the order of their opening
 */
public record DemoContent(
        DemoOrganisation organisation, Instant anchor, List<DemoIncident> incidents, List<DemoProblem> problems) {

    public static final int INCIDENTS = 5_000;
    public static final int OPEN = 220;

    private static final int FIRST_NUMBER = 10_001;
    private static final int THIS_MORNING = 64;
    private static final Duration QUIET = Duration.ofHours(15);

    public static DemoContent generate(Instant anchor) {
        DemoOrganisation organisation = DemoOrganisation.read();
        Ordinary.Context context = new Ordinary.Context(organisation, new Texts(), new Roster(organisation));
        List<DemoIncident> incidents = new Generation(context, anchor).incidents();
        return new DemoContent(organisation, anchor, incidents, new DemoProblems(context, incidents, anchor).all());
    }

    public DemoPerson person(String login) {
        return organisation.person(login);
    }

    /** The generation of the incidents. */
    private static final class Generation {
        private final Instant anchor;
        private final Ordinary ordinary;
        private final Report.Source source;
        private final Backlog backlog;
        private final Stories stories;
        private final List<DemoIncident> incidents = new ArrayList<>();

        Generation(Ordinary.Context context, Instant anchor) {
            this.anchor = anchor;
            DemoOrganisation organisation = context.organisation();
            this.ordinary = new Ordinary(context);
            this.source = new Report.Source(organisation, context.roster(), new Situations(organisation));
            this.backlog = new Backlog(ordinary, source, anchor);
            this.stories = new Stories(context, anchor);
        }

        List<DemoIncident> incidents() {
            stories.all().forEach(this::add);
            for (int i = 0; i < THIS_MORNING; i++) add(morning("morning " + i));
            for (int i = 0; open() < OPEN; i++) add(backlog.make("backlog " + i).incident());
            past();
            return numbered();
        }

        /** Everything older than the quiet hours is over, or it would not be ordinary. */
        private void past() {
            Rhythm rhythm = new Rhythm(anchor.minus(QUIET), Dice.of("rhythm"));
            for (int i = 0; incidents.size() < INCIDENTS; i++) {
                String key = "past " + i;
                Dice dice = Dice.of(key + " report");
                Report report = source.draw(dice, false);
                Made made = ordinary.make(key, report, report.opening(rhythm), false);
                if (!isOver(made.incident())) continue;
                add(made.incident());
                if (dice.chance(0.028)) repeat(made, key + " again", dice);
            }
        }

        private void repeat(Made original, String key, Dice dice) {
            if (original.report().caller().isMachine() || incidents.size() >= INCIDENTS) return;
            source.again(original.report(), dice)
                    .map(report -> ordinary.makeDuplicate(key, original, report).incident())
                    .filter(this::isOver)
                    .ifPresent(this::add);
        }

        private boolean isOver(DemoIncident incident) {
            return !until(incident).isOpen();
        }

        /** The more recent, the more: it is half past eight on a Monday. */
        private DemoIncident morning(String key) {
            Dice dice = Dice.of(key + " report");
            double back = Math.pow(dice.fraction(), 2.6);
            Instant opened = anchor.minusSeconds(110 + (long) (back * QUIET.toSeconds()));
            return ordinary.make(key, source.draw(dice, true), opened, true).incident();
        }

        private void add(DemoIncident incident) {
            incidents.add(until(incident));
        }

        /** What lies after the anchor has not happened. */
        private DemoIncident until(DemoIncident incident) {
            List<DemoStep> steps = incident.steps().stream()
                    .filter(step -> step.at().isBefore(anchor))
                    .toList();
            DemoIncident now = incident.with(steps);
            return now.isOpen()
                    ? now.with(steps.stream().map(this::stillWaiting).toList())
                    : now;
        }

        /** What is on hold now comes back later: the product wakes what is past its date. */
        private DemoStep stillWaiting(DemoStep step) {
            if (!(step instanceof DemoStep.Hold hold) || hold.followUp().isAfter(anchor)) return step;
            Duration waits = Duration.between(hold.at(), anchor);
            long hours = 2 + (waits.toMinutes() * 7) % 90;
            return hold.until(anchor.plus(Duration.ofHours(hours)));
        }

        private long open() {
            return incidents.stream().filter(DemoIncident::isOpen).count();
        }

        /** Numbers rise with time; those of the planted incidents are fixed, so that they can be named. */
        private List<DemoIncident> numbered() {
            Set<Integer> fixed = new HashSet<>();
            incidents.forEach(incident -> fixed.add(incident.number()));
            incidents.sort(Comparator.comparing(DemoIncident::opened));
            Map<String, Integer> numbers = new HashMap<>();
            List<DemoIncident> numbered = new ArrayList<>();
            int next = FIRST_NUMBER;
            for (DemoIncident incident : incidents) {
                while (incident.number() == 0 && fixed.contains(next)) next++;
                DemoIncident one = incident.number() == 0 ? incident.numbered(next++) : incident;
                numbered.add(one);
                numbers.put(one.key(), one.number());
            }
            return numbered.stream().map(incident -> naming(incident, numbers)).toList();
        }

        /** Puts numbers where a text names another incident by its key. */
        private static DemoIncident naming(DemoIncident incident, Map<String, Integer> numbers) {
            List<DemoStep> steps = incident.steps().stream()
                    .map(step -> step instanceof DemoStep.Resolve resolve ? naming(resolve, numbers) : step)
                    .toList();
            return incident.with(steps);
        }

        private static DemoStep naming(DemoStep.Resolve step, Map<String, Integer> numbers) {
            int start = step.notes().indexOf('{');
            int end = step.notes().indexOf('}', start);
            if (start < 0 || end < 0) return step;
            Integer number = numbers.get(step.notes().substring(start + 1, end));
            if (number == null) return step;
            String notes = step.notes().substring(0, start)
                    + "INC%07d".formatted(number)
                    + step.notes().substring(end + 1);
            return new DemoStep.Resolve(step.at(), step.actor(), step.code(), notes);
        }
    }
}
