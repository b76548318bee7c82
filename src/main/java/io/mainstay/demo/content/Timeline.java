package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.demo.company.Dice;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.HoldReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what happens to one incident, in the order of time, and knows where it stands. */
final class Timeline {

    private enum Stand {
        OPEN,
        AWAITS_CALLER,
        ON_HOLD,
        RESOLVED,
        ENDED
    }

    private final List<DemoStep> steps = new ArrayList<>();
    private Instant last;
    private Instant resolved = Instant.MAX;
    private Stand stand = Stand.OPEN;
    private DemoTeam team;
    private @Nullable DemoPerson assignee;

    Timeline(Instant opened, DemoTeam team) {
        this.last = opened;
        this.team = team;
    }

    List<DemoStep> steps() {
        return List.copyOf(steps);
    }

    Instant last() {
        return last;
    }

    /** When it was resolved last. */
    Instant resolved() {
        return resolved;
    }

    DemoTeam team() {
        return team;
    }

    @Nullable
    DemoPerson assignee() {
        return assignee;
    }

    boolean isOpen() {
        return stand == Stand.OPEN || stand == Stand.AWAITS_CALLER || stand == Stand.ON_HOLD;
    }

    boolean isResolved() {
        return stand == Stand.RESOLVED;
    }

    void take(Instant at, DemoPerson actor) {
        assignee = actor;
        stand = Stand.OPEN;
        add(new DemoStep.Take(later(at), actor));
    }

    void move(Instant at, DemoPerson actor, DemoTeam to, String note) {
        resume(at, actor);
        if (!note.isBlank()) note(at, actor, note);
        if (to.equals(team)) return;
        team = to;
        assignee = null;
        add(new DemoStep.Move(later(at), actor, to));
    }

    void recategorise(Instant at, DemoPerson actor, String category, String subcategory) {
        add(new DemoStep.Recategorise(later(at), actor, category, subcategory));
    }

    void note(Instant at, DemoPerson actor, String text) {
        add(new DemoStep.Note(later(at), actor, text));
    }

    void reply(Instant at, DemoPerson actor, String text) {
        resume(at, actor);
        add(new DemoStep.Reply(later(at), actor, text));
    }

    /** The caller writes: work goes on if it waited for them; a resolved incident stays resolved. */
    void comment(Instant at, DemoPerson caller, String text) {
        if (stand == Stand.AWAITS_CALLER) stand = Stand.OPEN;
        add(new DemoStep.Reply(later(at), caller, text));
    }

    void hold(
            Instant at,
            DemoPerson actor,
            HoldReason reason,
            String text,
            Duration followUp,
            @Nullable String vendorReference) {
        stand = reason == HoldReason.AWAITING_CALLER ? Stand.AWAITS_CALLER : Stand.ON_HOLD;
        Instant moment = later(at);
        add(new DemoStep.Hold(moment, actor, reason, text, moment.plus(followUp), vendorReference));
    }

    void resolve(Instant at, DemoPerson actor, CloseCode code, String notes) {
        stand = Stand.RESOLVED;
        resolved = later(at);
        add(new DemoStep.Resolve(resolved, actor, code, notes));
    }

    void reopen(Instant at, DemoPerson actor, String reason) {
        stand = Stand.OPEN;
        add(new DemoStep.Reopen(later(at), actor, reason));
    }

    void close(Instant at, DemoPerson actor, boolean byItself) {
        stand = Stand.ENDED;
        add(new DemoStep.Close(later(at), actor, byItself));
    }

    void cancel(Instant at, DemoPerson actor, String reason) {
        stand = Stand.ENDED;
        add(new DemoStep.Cancel(later(at), actor, reason));
    }

    void attach(Instant at, DemoPerson actor, String parentKey) {
        add(new DemoStep.Attach(later(at), actor, parentKey));
    }

    void announce(Instant at, DemoPerson actor, String title, String text) {
        add(new DemoStep.Announce(later(at), actor, title, text));
    }

    void promise(Instant at, DemoPerson actor, Instant nextUpdate) {
        add(new DemoStep.Promise(later(at), actor, nextUpdate));
    }

    /** Some minutes after the last step. */
    Instant soon(Dice dice, int low, int high) {
        return last.plusSeconds(60L * dice.between(low, high) + dice.between(0, 59));
    }

    private void resume(Instant at, DemoPerson actor) {
        if (stand != Stand.AWAITS_CALLER && stand != Stand.ON_HOLD) return;
        stand = Stand.OPEN;
        add(new DemoStep.Resume(later(at), actor));
    }

    private void add(DemoStep step) {
        steps.add(step);
        last = step.at();
    }

    /** Nobody does two things in the same second. */
    private Instant later(Instant at) {
        return at.isAfter(last) ? at : last.plusSeconds(1);
    }
}
