package io.mainstay.bench;

import io.mainstay.history.Cause;
import io.mainstay.history.Chain;
import io.mainstay.history.Entry;
import io.mainstay.history.Event;
import io.mainstay.history.Head;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket: its history as a valid chain, and the words that search finds. */
final class TicketStory {

    private final Lexicon lexicon;

    TicketStory(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The problem behind the ticket, since when, and its entry that tells it. */
    record Link(String problem, Instant at, Cause cause) {}

    /** Returns the last entry. */
    Entry write(
            TicketRows rows,
            SplittableRandom random,
            UUID id,
            Course course,
            UUID callerId,
            @Nullable UUID assignee,
            String title,
            String description,
            @Nullable Link link) {
        Chain chain = new Chain(id, "incident", Head.NONE);
        StringBuilder replies = new StringBuilder(description);
        StringBuilder notes = new StringBuilder();
        Entry last = chain.append(
                Payloads.of(HistoryKind.CREATED, true, "title", title, "description", description),
                course.opened(),
                callerId,
                null);
        rows.history(last);
        int messages = random.nextInt(5);
        long between = Duration.between(course.opened(), course.updated()).toMillis() / (messages + 1);
        for (int i = 1; i <= messages; i++) {
            boolean isPublic = random.nextInt(2) == 0;
            String text = lexicon.text(random, 5 + random.nextInt(20));
            (isPublic ? replies : notes).append(' ').append(text);
            Event event = isPublic ? Payloads.reply(text) : Payloads.note(text);
            UUID author = isPublic && i % 2 == 0 || assignee == null ? callerId : assignee;
            last = chain.append(event, course.opened().plusMillis(between * i), author, null);
            rows.history(last);
        }
        if (!course.isActive()) {
            Event resolved = Payloads.of(HistoryKind.CHANGED, true, "state", Integer.toString(course.state()));
            last = chain.append(resolved, course.updated(), assignee, null);
            rows.history(last);
        }
        if (link != null) {
            Event linked = Payloads.of(HistoryKind.LINKED, false, "type", "problem", "number", link.problem);
            last = chain.append(linked, link.at, assignee, link.cause);
            rows.history(last);
        }
        rows.search(id, title, replies.toString(), notes.toString());
        return last;
    }
}
