package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Plays a script: who does it, how long it takes, and in which words. */
final class Conversation {

    /** Minutes between two steps of an agent, and until somebody takes it, by priority 1 to 5. */
    private static final int[] STEP_MINUTES = {6, 15, 38, 85, 140};

    private static final int[] TAKE_MINUTES = {4, 12, 45, 110, 230};
    private static final Map<String, CloseCode> CODES = Map.of(
            "sol", CloseCode.SOLUTION_PROVIDED,
            "work", CloseCode.WORKAROUND_PROVIDED,
            "known", CloseCode.KNOWN_ERROR,
            "caller", CloseCode.RESOLVED_BY_CALLER,
            "chg", CloseCode.RESOLVED_BY_CHANGE,
            "prb", CloseCode.RESOLVED_BY_PROBLEM,
            "req", CloseCode.RESOLVED_BY_REQUEST,
            "user", CloseCode.USER_ERROR,
            "dup", CloseCode.DUPLICATE,
            "none", CloseCode.NO_RESOLUTION_PROVIDED);

    private final Timeline timeline;
    private final Roster roster;
    private final Wording wording;
    private final Dice dice;
    private final DemoPerson caller;
    private final int priority;
    private final boolean awake;

    /** How long a vendor, a change or a problem keeps the next step waiting. */
    private Duration waited = Duration.ZERO;

    /** @param awake whether everybody works at all hours, as far as this incident goes */
    Conversation(
            Timeline timeline,
            Roster roster,
            Wording wording,
            Dice dice,
            DemoPerson caller,
            int priority,
            boolean awake) {
        this.timeline = timeline;
        this.roster = roster;
        this.wording = wording;
        this.dice = dice;
        this.caller = caller;
        this.priority = priority;
        this.awake = awake || priority <= 2;
    }

    static CloseCode closeCode(String code) {
        CloseCode closeCode = CODES.get(code);
        if (closeCode == null) throw new IllegalStateException("there is no close code '" + code + "'");
        return closeCode;
    }

    void take(DemoPerson agent) {
        timeline.take(byAgent(TAKE_MINUTES[priority - 1]), agent);
    }

    /** Plays the script until after the first step of the given kind, or to its end. */
    void play(List<Line> script, Line.Kind until) {
        for (Line line : script) {
            if (!timeline.isOpen()) return;
            chase();
            play(line);
            if (line.kind() == until) return;
        }
    }

    private void play(Line line) {
        String text = dice.pick(line.texts());
        switch (line.kind()) {
            case TAKE -> take(roster.member(timeline.team(), dice));
            case LOOK -> timeline.reply(step(), agent(), wording.phrase("look", agent(), timeline.team()));
            case QUESTION ->
                timeline.hold(step(), agent(), HoldReason.AWAITING_CALLER, said(text), Duration.ofDays(3), null);
            case ANSWER, COMMENT -> timeline.comment(byCaller(), caller, wording.comment(text));
            case NOTE -> timeline.note(step(), agent(), wording.note(text, agent(), timeline.team()));
            case REPLY -> timeline.reply(step(), agent(), said(text));
            case VENDOR ->
                hold(HoldReason.AWAITING_VENDOR, text, Duration.ofDays(dice.between(1, 6)), wording.fill("{vref}"));
            case CHANGE -> hold(HoldReason.AWAITING_CHANGE, text, Duration.ofDays(dice.between(2, 9)), "");
            case PROBLEM -> hold(HoldReason.AWAITING_PROBLEM, text, Duration.ofDays(dice.between(7, 20)), "");
            case MOVE -> moveTo(roster.local(line.target(), caller.site()), text);
            case SOLVE -> {
                DemoPerson agent = agent();
                String notes = wording.note(text, agent, timeline.team());
                timeline.resolve(step(), agent, closeCode(line.target()), notes);
            }
            case OUTAGE -> throw new IllegalStateException("only stories announce something");
            case CLOSE -> timeline.close(step(), agent(), true);
        }
    }

    /** Passes it on, and somebody there takes it. */
    void moveTo(DemoTeam team, String template) {
        DemoPerson agent = agent();
        String note = template.isBlank() ? "" : wording.note(template, agent, timeline.team());
        timeline.move(step(), agent, team, note);
        take(roster.member(team, dice));
    }

    /** The caller asks for news when nothing has been heard for long. */
    private void chase() {
        if (caller.isMachine() || timeline.assignee() == null || !dice.chance(0.035)) return;
        timeline.comment(byCaller().plus(Duration.ofHours(dice.between(3, 20))), caller, chaser());
        if (dice.chance(0.6)) timeline.reply(step(), agent(), wording.phrase("soothe", agent(), timeline.team()));
    }

    String chaser() {
        return wording.phrase("chase").strip();
    }

    private void hold(HoldReason reason, String text, Duration followUp, String vendorReference) {
        DemoPerson agent = agent();
        String note = wording.note(text, agent, timeline.team());
        timeline.hold(step(), agent, reason, note, followUp, vendorReference.isEmpty() ? null : vendorReference);
        Duration waits = reason == HoldReason.AWAITING_VENDOR ? Duration.ofHours(30) : Duration.ofHours(60);
        waited = dice.around(waits);
    }

    private String said(String template) {
        return wording.reply(template, agent(), timeline.team());
    }

    private DemoPerson agent() {
        DemoPerson assignee = timeline.assignee();
        return assignee != null ? assignee : roster.member(timeline.team(), dice);
    }

    private Instant step() {
        return byAgent(STEP_MINUTES[priority - 1]);
    }

    private Instant byAgent(int minutes) {
        Instant from = timeline.last().plus(waited);
        waited = Duration.ZERO;
        Duration work = dice.around(Duration.ofMinutes(minutes));
        return awake ? from.plus(work) : WorkingHours.of(timeline.team()).after(from, work);
    }

    private Instant byCaller() {
        Duration pause = dice.around(Duration.ofMinutes(priority <= 2 ? 8 : 45));
        return awake ? timeline.last().plus(pause) : WorkingHours.of(caller).after(timeline.last(), pause);
    }
}
