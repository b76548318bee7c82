package io.mainstay.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it says, and how it stands. */
record ProblemStory(
        UUID id,
        Instant opened,
        Instant updated,
        boolean known,
        int state,
        @Nullable String resolution,
        String title,
        String symptoms,
        String cause,
        String workaround) {

    /** Every tenth problem is a known error. */
    private static final int KNOWN = 10;

    private static final Duration RECENT = Duration.ofDays(90);

    static ProblemStory of(int index, ProblemPlan plan, Lexicon lexicon, SplittableRandom random) {
        Instant opened = plan.moment(plan.firstTicket(index));
        boolean known = index % KNOWN == 0;
        boolean recent = opened.isAfter(plan.now().minus(RECENT));
        int state = recent
                ? (known ? 103 : 101) + random.nextInt(known ? 2 : 4)
                : known || random.nextInt(9) > 0 ? 107 : 106;
        String resolution = recent
                ? null
                : known ? "risk_accepted" : state == 107 && random.nextInt(12) == 0 ? "canceled" : "fix_applied";
        int links = plan.links(index);
        Instant linked = links == 0 ? opened : plan.linked(plan.ticket(index, links - 1));
        Instant ended = linked.plus(Duration.ofDays(1 + random.nextInt(40)));
        return new ProblemStory(
                plan.id(index),
                opened,
                recent || ended.isAfter(plan.now()) ? linked : ended,
                known,
                state,
                resolution,
                lexicon.title(random),
                lexicon.text(random, 10 + random.nextInt(12)) + lexicon.planted(random, age(opened, plan)),
                lexicon.text(random, 20),
                lexicon.text(random, 16));
    }

    private static double age(Instant opened, ProblemPlan plan) {
        return Duration.between(opened, plan.now()).toDays() / 365.0;
    }

    boolean isClosed() {
        return state == 107;
    }

    String words() {
        return String.join("\n", symptoms, cause, workaround);
    }
}
