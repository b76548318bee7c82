package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import io.mainstay.incident.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One incident of a story, as the story's file tells it. */
final class Planted {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,2}-?\\d{5,}|\\b\\d{8}\\b");

    private static final Duration AUTO_CLOSE = Duration.ofDays(5).plusMinutes(20);

    private final Ordinary.Context context;
    private final Situation situation;
    private final Instant base;
    private final UnaryOperator<Duration> pace;
    private final Instant anchor;
    private final Dice dice;
    private final Duration at;
    private final DemoPerson caller;
    private final Filling filling;
    private final Timeline timeline;
    private final DemoTeam team;

    Planted(Ordinary.Context context, Situation situation, Instant base, UnaryOperator<Duration> pace, Instant anchor) {
        this.context = context;
        this.situation = situation;
        this.base = base;
        this.pace = pace;
        this.anchor = anchor;
        this.dice = Dice.of(situation.key());
        this.at = TimeSpan.parse(situation.get("at", "0m"));
        this.caller = caller();
        this.filling = new Filling(context.texts(), caller.site(), dice);
        Wording.introduce(filling, caller, moment(Duration.ZERO), dice, context.roster());
        DemoTeam named = context.organisation().team(situation.get("team", "sd-ham"));
        this.team = named.isDesk() ? context.organisation().desk(caller.site()) : named;
        this.timeline = new Timeline(moment(Duration.ZERO), team);
    }

    DemoIncident incident() {
        List<Line> script =
                situation.scripts().isEmpty() ? List.of() : situation.scripts().getFirst();
        String attach = situation.get("attach", "");
        if (!attach.isEmpty()) join(TimeSpan.parse(attach).minus(at), script);
        script.forEach(this::play);
        if (timeline.isResolved()) timeline.close(timeline.resolved().plus(AUTO_CLOSE), caller, true);
        Situation.Severity severity = situation.severities().getFirst();
        String contactType = situation.get("ch", "phone");
        boolean spoken = contactType.equals("phone") || contactType.equals("walk_in");
        DemoTeam desk = context.organisation().desk(caller.site());
        return new DemoIncident(
                situation.key(),
                Integer.parseInt(situation.get("number", "0")),
                filling.fill(situation.titles().getFirst()),
                filling.fill(situation.descriptions().getFirst()),
                caller,
                spoken ? context.roster().member(desk, dice) : caller,
                moment(Duration.ZERO),
                contactType,
                situation.category(),
                situation.subcategory(),
                severity.impact(),
                severity.urgency(),
                context.organisation().service(situation.get("service", "")),
                team,
                situation.get("service", "") + "/" + situation.key(),
                timeline.steps());
    }

    /** Becomes a child of the story's main incident. */
    private void join(Duration after, List<Line> script) {
        DemoPerson agent = context.roster().member(team, dice);
        timeline.take(moment(after.dividedBy(2)), agent);
        timeline.attach(moment(after), agent, situation.get("parent", ""));
        boolean answered = script.stream().anyMatch(line -> line.kind() == Line.Kind.REPLY);
        if (!answered && situation.get("parent", "").equals("warm") && dice.chance(0.7)) {
            boolean german = filling.fill(situation.descriptions().getFirst()).matches(".*(steht|zeigt|keine|nicht).*");
            filling.with("agent", agent.firstName()).with("team", team.name());
            timeline.reply(
                    moment(after.plusSeconds(dice.between(10, 50))),
                    agent,
                    filling.phrase("major", german ? "de" : "en").strip());
        }
    }

    private void play(Line line) {
        Instant when = moment(line.offset());
        DemoPerson actor = actor(line);
        String text = filling.with("agent", actor.firstName()).fill(line.texts().getFirst());
        switch (line.kind()) {
            case TAKE -> timeline.take(when, actor);
            case LOOK -> timeline.take(when, actor);
            case QUESTION -> timeline.hold(when, actor, HoldReason.AWAITING_CALLER, text, follow(when, 3), null);
            case ANSWER, COMMENT -> timeline.comment(when, line.actor().isEmpty() ? caller : actor, text);
            case NOTE -> timeline.note(when, actor, text);
            case REPLY -> {
                timeline.reply(when, actor, text);
                promise(line, actor);
            }
            case VENDOR ->
                timeline.hold(when, actor, HoldReason.AWAITING_VENDOR, text, follow(when, 2), reference(text));
            case CHANGE -> timeline.hold(when, actor, HoldReason.AWAITING_CHANGE, text, follow(when, 4), null);
            case PROBLEM -> timeline.hold(when, actor, HoldReason.AWAITING_PROBLEM, text, follow(when, 20), null);
            case MOVE -> timeline.move(when, actor, context.organisation().team(line.target()), text);
            case SOLVE -> timeline.resolve(when, actor, Conversation.closeCode(line.target()), text);
            case OUTAGE -> {
                String[] said = text.split(" :: ", 2);
                timeline.announce(when, actor, said[0], said[1]);
            }
            case CLOSE -> timeline.close(when, actor, true);
        }
    }

    /** After the last public message of an agent. */
    private void promise(Line line, DemoPerson actor) {
        String update = situation.get("update", "");
        boolean last = situation.scripts().getFirst().reversed().stream()
                .filter(other -> other.kind() == Line.Kind.REPLY)
                .findFirst()
                .orElseThrow()
                .equals(line);
        if (last && !update.isEmpty()) timeline.promise(timeline.last(), actor, anchor.plus(TimeSpan.parse(update)));
    }

    private Duration follow(Instant when, int days) {
        String follow = situation.get("follow", "");
        return follow.isEmpty() ? Duration.ofDays(days) : Duration.between(when, anchor.plus(TimeSpan.parse(follow)));
    }

    private DemoPerson actor(Line line) {
        if (!line.actor().isEmpty()) return context.roster().named(line.actor());
        DemoPerson assignee = timeline.assignee();
        return assignee != null ? assignee : context.roster().member(timeline.team(), dice);
    }

    private DemoPerson caller() {
        String by = situation.get("by", "");
        String site = situation.get("site", "HH");
        List<DemoPerson> people = context.organisation().people();
        return people.stream()
                .filter(person -> person.login().equals(by))
                .findFirst()
                .orElseGet(() -> dice.pick(people.stream()
                        .filter(p -> p.department().code().equals(by)
                                && p.site().code().equals(site))
                        .toList()));
    }

    private Instant moment(Duration afterOpening) {
        return base.plus(pace.apply(at.plus(afterOpening))).plusSeconds(14);
    }

    private static @Nullable String reference(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.find() ? reference.group() : null;
    }
}
