package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.Dice;
import io.mainstay.problem.Cause.CauseText;
import io.mainstay.problem.ProblemFields;
import io.mainstay.problem.ProblemMove;
import io.mainstay.problem.ProblemTaskKind;
import io.mainstay.problem.RiskAcceptance;
import io.mainstay.record.Coded;
import io.mainstay.record.Field;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what a file tells of one problem into the order in which it happens, until the state where it stands. */
final class ProblemPlot {

    /** The states as the files name them, in the order of a whole life; the others are ways to end. */
    private static final List<String> LIFE = List.of("new", "assess", "analysis", "fix", "resolved", "closed");

    private final ProblemText text;
    private final Ordinary.Context context;
    private final Instant anchor;
    private final DemoPerson reporter;
    private final DemoPerson owner;
    private final Beats beats = new Beats();
    private final Iterator<String> notes;
    private final int stage;

    ProblemPlot(ProblemText text, Ordinary.Context context, Instant anchor) {
        this.text = text;
        this.context = context;
        this.anchor = anchor;
        this.reporter = context.roster().named(text.get("by", "alice"));
        this.owner = context.roster().named(text.get("owner", "dora"));
        this.notes = text.texts('n').iterator();
        int named = LIFE.indexOf(text.get("state", "new"));
        this.stage = named >= 0 ? named : text.get("state", "").equals("risk") ? 2 : 1;
    }

    DemoPerson reporter() {
        return reporter;
    }

    DemoPerson owner() {
        return owner;
    }

    List<ProblemStep> steps(Instant opened, Instant end) {
        assess();
        if (stage >= 2) analyse();
        if (stage >= 3) fix();
        if (stage >= 4) resolve();
        end();
        while (notes.hasNext()) note();
        return beats.between(opened, end, Dice.of("problem " + text.key()));
    }

    private void assess() {
        note();
        for (String service : text.all("disturbs"))
            beats.add(
                    reporter,
                    at -> new ProblemStep.Disturb(
                            at, reporter, context.organisation().service(service)));
        if (stage == 0) return;
        beats.add(owner, at -> new ProblemStep.Assign(at, owner, owner));
        move(ProblemMove.ASSESS, "");
        write(ProblemFields.SYMPTOMS, 'y');
        note();
        for (String other : text.all("related")) beats.add(owner, at -> new ProblemStep.Relate(at, owner, other));
    }

    private void analyse() {
        List<CauseText> causes =
                text.texts('a').stream().map(ProblemPlot::cause).toList();
        for (CauseText cause : causes) beats.add(owner, at -> new ProblemStep.Suspect(at, owner, guess(cause)));
        move(ProblemMove.CONFIRM, "");
        for (String task : text.texts('k')) task(task);
        note();
        for (CauseText cause : causes)
            if (!cause.equals(guess(cause))) beats.add(owner, at -> new ProblemStep.Judge(at, owner, cause));
        write(ProblemFields.CAUSE_NOTES, 'c');
        note();
        write(ProblemFields.WORKAROUND, 'w');
        if (text.get("known", "no").equals("yes")) beats.add(owner, at -> new ProblemStep.Declare(at, owner));
        note();
    }

    private void fix() {
        write(ProblemFields.FIX_NOTES, 'f');
        move(ProblemMove.FIX, "");
        note();
    }

    private void resolve() {
        move(ProblemMove.RESOLVE, text.text('x'));
        note();
        if (stage < 5) return;
        move(ProblemMove.COMPLETE, "");
        write(ProblemFields.WENT_WELL, 'g');
        write(ProblemFields.WENT_BADLY, 'b');
    }

    private void end() {
        DemoPerson dora = context.roster().named("dora");
        switch (text.get("state", "new")) {
            case "risk" -> beats.add(dora, at -> new ProblemStep.Accept(at, dora, risk()));
            case "duplicate" -> beats.add(owner, at -> new ProblemStep.Duplicate(at, owner, text.get("survivor", "")));
            case "canceled" -> move(ProblemMove.CANCEL, text.text('x'));
            default -> {}
        }
    }

    /** Judged again on the next Friday, if the file says no other day. */
    private RiskAcceptance risk() {
        LocalDate today = anchor.atZone(owner.site().zone()).toLocalDate();
        String review = text.get("review", "");
        LocalDate day = review.isEmpty()
                ? today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
                : today.plusDays(TimeSpan.parse(review).toDays());
        return new RiskAcceptance(
                text.text('x'),
                context.roster().named(text.get("approver", "fstolzenberg")).name(),
                day);
    }

    private void move(ProblemMove move, String said) {
        beats.add(owner, at -> new ProblemStep.Move(at, owner, move, said));
    }

    private void write(Field<String> field, char kind) {
        String written = text.text(kind);
        if (!written.isEmpty()) beats.add(owner, at -> new ProblemStep.Write(at, owner, field, written));
    }

    private void note() {
        if (!notes.hasNext()) return;
        String[] said = notes.next().split(": ", 2);
        DemoPerson author = context.roster().named(said[0]);
        beats.add(author, at -> new ProblemStep.Note(at, author, said[1]));
    }

    private void task(String line) {
        String[] who = line.substring(0, line.indexOf(": ")).split(" ");
        String[] what = line.substring(line.indexOf(": ") + 2).split(" \\| ", 2);
        ProblemTaskKind kind = Coded.parse(ProblemTaskKind.class, who[0]);
        DemoPerson assignee = context.roster().named(who[1]);
        String result = what.length > 1 ? what[1] : "";
        beats.add(owner, at -> {
            @Nullable Instant done = result.isEmpty() ? null : at.plus(Duration.ofMinutes(95 + result.length()));
            return new ProblemStep.Task(at, owner, kind, what[0], assignee, done, result);
        });
    }

    /** What was known of it when it was thought of. */
    private static CauseText guess(CauseText cause) {
        return new CauseText(cause.title(), cause.category(), null, null, null, null);
    }

    private static CauseText cause(String line) {
        List<String> parts = new ArrayList<>(List.of(line.split("\\|", -1)));
        while (parts.size() < 5) parts.add("");
        List<@Nullable String> said = new ArrayList<>();
        for (String part : parts) said.add(part.isBlank() ? null : part.strip());
        String confirmed = parts.get(2).strip();
        return new CauseText(
                parts.getFirst().strip(),
                said.get(1),
                said.get(3),
                said.get(4),
                null,
                confirmed.equals("open") ? null : Boolean.valueOf(confirmed.equals("yes")));
    }
}
