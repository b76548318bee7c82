package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoChoice;
import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import io.mainstay.demo.content.Ordinary.Context;
import io.mainstay.demo.content.Ordinary.Made;
import java.time.Instant;
import java.util.List;

/** One ordinary incident while it is being made: opened, routed, worked on, resolved and closed. */
final class Making {

    private final Context context;
    private final String key;
    private final Report report;
    private final Instant opened;
    private final Dice dice;
    private final Filling filling;
    private final Wording wording;
    private final Situation.Severity severity;
    private final DemoTeam firstTeam;
    private final boolean spoken;
    private final DemoPerson openedBy;
    private final DemoChoice category;
    private final String title;
    private final String description;
    private final Timeline timeline;
    private final Conversation conversation;

    Making(Context context, String key, Report report, Instant opened, boolean awake, Dice dice, Filling filling) {
        this.context = context;
        this.key = key;
        this.report = report;
        this.opened = opened;
        this.dice = dice;
        this.filling = filling;
        Situation situation = report.situation();
        DemoPerson caller = report.caller();
        DemoTeam desk = context.organisation().desk(report.site());
        this.wording = new Wording(filling, dice, situation.language());
        this.severity = dice.pick(situation.severities());
        this.spoken =
                report.contactType().equals("phone") || report.contactType().equals("walk_in");
        this.openedBy = spoken ? context.roster().member(desk, dice) : caller;
        boolean straight = caller.isMachine() || !spoken && dice.chance(0.18);
        this.firstTeam = straight ? report.service().team() : desk;
        this.category = category();
        this.title = wording.title(dice.pick(situation.titles()));
        this.description = wording.description(dice.pick(situation.descriptions()), report.contactType());
        this.timeline = new Timeline(opened, firstTeam);
        int priority = severity.impact().ordinal() + severity.urgency().ordinal() + 1;
        this.conversation = new Conversation(timeline, context.roster(), wording, dice, caller, priority, awake);
    }

    Made whole() {
        if (!report.caller().isMachine() && dice.chance(0.02)) {
            cancel();
            return made();
        }
        List<Line> script = dice.pick(report.situation().scripts());
        start(script);
        conversation.play(script, Line.Kind.SOLVE);
        aftermath();
        return made();
    }

    Made until(List<Line> script, Line.Kind kind) {
        start(script);
        conversation.play(script, kind);
        return made();
    }

    Made duplicate(String originalKey) {
        DemoPerson agent = spoken ? openedBy : context.roster().member(firstTeam, dice);
        conversation.take(agent);
        filling.with("original", "{" + originalKey + "}");
        timeline.resolve(
                timeline.soon(dice, 1, 9),
                agent,
                Conversation.closeCode("dup"),
                wording.phrase("dup").strip());
        aftermath();
        return made();
    }

    Made made() {
        DemoIncident incident = new DemoIncident(
                key,
                0,
                title,
                description,
                report.caller(),
                openedBy,
                opened,
                report.contactType(),
                category.category(),
                category.code(),
                severity.impact(),
                severity.urgency(),
                report.service(),
                firstTeam,
                report.service().code() + "/" + report.situation().key(),
                timeline.steps());
        return new Made(incident, report, filling);
    }

    /** The desk looks first; what it cannot do goes to the owners, not always by the shortest way. */
    private void start(List<Line> script) {
        DemoTeam owner = report.service().team();
        if (!firstTeam.equals(owner)) {
            DemoPerson desk = spoken ? openedBy : context.roster().member(firstTeam, dice);
            if (spoken) timeline.take(opened.plusSeconds(dice.between(20, 150)), desk);
            else conversation.take(desk);
            correctCategory(desk);
            if (solvedByDesk(script)) return;
            if (dice.chance(0.09)) new Detour(context, timeline, conversation, wording, dice).from(desk, owner);
            String note = dice.chance(0.55) ? wording.phrase("pass", desk, firstTeam) : "";
            timeline.move(timeline.soon(dice, 4, 25), desk, owner, note);
        }
        DemoPerson agent = context.roster().member(owner, dice);
        conversation.take(agent);
        if (!report.caller().isMachine() && dice.chance(0.18))
            timeline.reply(timeline.soon(dice, 1, 12), agent, wording.phrase("look", agent, owner));
    }

    private boolean solvedByDesk(List<Line> script) {
        boolean simple = script.stream().map(Line::kind).noneMatch(kind -> switch (kind) {
            case MOVE, VENDOR, CHANGE, PROBLEM -> true;
            default -> false;
        });
        return simple && (report.situation().get("desk", "no").equals("yes") || dice.chance(0.12));
    }

    private DemoChoice category() {
        Situation situation = report.situation();
        if (!report.caller().isMachine() && dice.chance(0.11))
            return dice.pick(context.organisation().choices().stream()
                    .filter(choice -> !choice.isCategory())
                    .toList());
        return new DemoChoice(situation.category(), situation.subcategory(), "", "");
    }

    private void correctCategory(DemoPerson desk) {
        Situation situation = report.situation();
        if (category.category().equals(situation.category()) || !dice.chance(0.5)) return;
        timeline.recategorise(timeline.soon(dice, 1, 6), desk, situation.category(), situation.subcategory());
    }

    private void cancel() {
        if (dice.chance(0.7)) {
            timeline.cancel(
                    timeline.soon(dice, 4, 90),
                    report.caller(),
                    wording.phrase("cancel").strip());
            return;
        }
        DemoPerson agent = context.roster().member(firstTeam, dice);
        conversation.take(agent);
        timeline.cancel(
                timeline.soon(dice, 4, 60), agent, wording.phrase("cancelled").strip());
    }

    private void aftermath() {
        DemoPerson system = context.organisation().person("monitoring");
        boolean settled = report.situation().get("settled", "no").equals("yes");
        new Aftermath(timeline, wording, dice, report.caller(), system).play(settled);
    }
}
