package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoOrganisation;
import io.mainstay.demo.company.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes ordinary incidents, each from a report. */
final class Ordinary {

    /** What all of them share. */
    record Context(DemoOrganisation organisation, Texts texts, Roster roster) {}

    /** @param things what the incident speaks of, so that a duplicate can speak of the same */
    record Made(DemoIncident incident, Report report, Filling things) {}

    private final Context context;

    Ordinary(Context context) {
        this.context = context;
    }

    /** The whole story, until it is closed. */
    Made make(String key, Report report, Instant opened, boolean awake) {
        return start(key, report, opened, awake).whole();
    }

    /** Played until a step of the given kind has happened: what follows is still to come. */
    Made makeUntil(String key, Report report, Instant opened, List<Line> script, Line.Kind until) {
        return start(key, report, opened, false).until(script, until);
    }

    /** Nobody has done anything yet. */
    Made makeUntouched(String key, Report report, Instant opened) {
        return start(key, report, opened, true).made();
    }

    /** The same thing, reported again by somebody else; closed as a duplicate. */
    Made makeDuplicate(String key, Made original, Report report) {
        Dice dice = Dice.of(key);
        Instant opened = original.incident.opened().plus(Duration.ofMinutes(dice.between(3, 70)));
        Filling filling = new Filling(context.texts, report.site(), dice);
        Wording.introduce(filling, report.caller(), opened, dice, context.roster);
        filling.sameThingsAs(original.things);
        return new Making(context, key, report, opened, false, dice, filling).duplicate(original.incident.key());
    }

    private Making start(String key, Report report, Instant opened, boolean awake) {
        Dice dice = Dice.of(key);
        Filling filling = new Filling(context.texts, report.site(), dice);
        Wording.introduce(filling, report.caller(), opened, dice, context.roster);
        return new Making(context, key, report, opened, awake, dice, filling);
    }
}
