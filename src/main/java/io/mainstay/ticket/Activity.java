package io.mainstay.ticket;

import io.mainstay.history.HistoryKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of a ticket's activity stream, as its reader sees it. */
public sealed interface Activity {

    int seq();

    Instant at();

    /** The name of who did it. */
    String actor();

    /**
     * A reply or a note.
     *
     * @param byCaller written by the ticket's caller
     * @param text Markdown, or null if it was removed
     * @param mine written by the reader
     */
    record Message(
            int seq,
            Instant at,
            String actor,
            boolean isPublic,
            boolean byCaller,
            boolean mine,
            @Nullable String text) implements Activity {}

    /**
     * Fields that changed.
     *
     * @param cause the number of the record whose entry caused this; null if there is none, or the reader may not see it
     */
    record Change(
            int seq,
            Instant at,
            String actor,
            List<Line> lines,
            @Nullable String cause) implements Activity {}

    /** One field of a change; empty text is no value. */
    record Line(String field, String label, String before, String after) {}

    /**
     * A file.
     *
     * @param file its id, or null if the entry was removed
     */
    record Attached(
            int seq,
            Instant at,
            String actor,
            boolean isPublic,
            @Nullable UUID file,
            String name) implements Activity {}

    /** Anything else: opened, a person added, something removed. */
    record Happening(int seq, Instant at, String actor, HistoryKind kind, String detail) implements Activity {}
}
