package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import io.mainstay.incident.CloseCode;
import java.time.Duration;
import java.time.Instant;

/** What happens after an incident was resolved: thanks, "still broken", and the closing. */
final class Aftermath {

    private static final Duration AUTO_CLOSE = Duration.ofDays(5);

    private final Timeline timeline;
    private final Wording wording;
    private final Dice dice;
    private final DemoPerson caller;
    private final DemoPerson system;

    Aftermath(Timeline timeline, Wording wording, Dice dice, DemoPerson caller, DemoPerson system) {
        this.timeline = timeline;
        this.wording = wording;
        this.dice = dice;
        this.caller = caller;
        this.system = system;
    }

    /** @param settled whether it never comes back */
    void play(boolean settled) {
        if (!timeline.isResolved()) return;
        if (!caller.isMachine()) {
            if (dice.chance(0.05) && !settled) comesBack();
            if (dice.chance(0.22)) {
                DemoPerson agent = agent();
                String thanks = wording.phrase("thanks", agent, timeline.team());
                timeline.comment(afterwards(90), caller, thanks);
            }
        }
        close();
    }

    private void comesBack() {
        DemoPerson agent = agent();
        timeline.reopen(afterwards(240), caller, wording.phrase("reopen").strip());
        Instant next = WorkingHours.of(timeline.team()).after(timeline.last(), dice.around(Duration.ofMinutes(120)));
        String fix = wording.phrase("refix", agent, timeline.team());
        if (dice.chance(0.6)) timeline.reply(next, agent, fix);
        timeline.resolve(next.plus(dice.around(Duration.ofMinutes(25))), agent, CloseCode.SOLUTION_PROVIDED, fix);
    }

    private void close() {
        boolean says = !caller.isMachine() && dice.chance(0.3);
        if (says) timeline.close(afterwards(240), caller, false);
        else timeline.close(timeline.resolved().plus(AUTO_CLOSE).plusSeconds(dice.between(20, 3500)), system, true);
    }

    private DemoPerson agent() {
        DemoPerson assignee = timeline.assignee();
        return assignee != null ? assignee : system;
    }

    private Instant afterwards(int minutes) {
        return WorkingHours.of(caller).after(timeline.last(), dice.around(Duration.ofMinutes(minutes)));
    }
}
