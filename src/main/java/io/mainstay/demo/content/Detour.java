package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An incident that goes to the wrong team first, and comes back from there. */
final class Detour {

    private final Ordinary.Context context;
    private final Timeline timeline;
    private final Conversation conversation;
    private final Wording wording;
    private final Dice dice;

    Detour(Ordinary.Context context, Timeline timeline, Conversation conversation, Wording wording, Dice dice) {
        this.context = context;
        this.timeline = timeline;
        this.conversation = conversation;
        this.wording = wording;
        this.dice = dice;
    }

    /** @param owner where it belongs */
    void from(DemoPerson agent, DemoTeam owner) {
        DemoTeam start = timeline.team();
        List<DemoTeam> others = context.organisation().teams().stream()
                .filter(team -> !team.isDesk() && !team.equals(owner) && !team.restricted())
                .filter(team -> !team.code().startsWith("onsite"))
                .toList();
        int detours = dice.chance(0.25) ? 2 : 1;
        for (int i = 0; i < detours; i++) {
            DemoTeam wrong = dice.pick(others);
            timeline.move(timeline.soon(dice, 3, 30), agent, wrong, wording.phrase("wrongteam", agent, start));
            DemoPerson member = context.roster().member(wrong, dice);
            Instant seen = WorkingHours.of(wrong).after(timeline.last(), dice.around(Duration.ofMinutes(150)));
            timeline.move(seen, member, start, wording.phrase("back", member, wrong));
            conversation.take(agent);
        }
    }
}
