package io.mainstay.problem;

import io.mainstay.choice.Choices;
import io.mainstay.history.Event;
import io.mainstay.history.HistoryKind;
import io.mainstay.history.Payloads;
import io.mainstay.record.Refusal.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that may be the cause of a problem. */
public record Cause(UUID id, CauseText text, Instant added) {

    /** What the history tells of one. */
    static Event event(HistoryKind kind, UUID id, CauseText text) {
        return Payloads.of(
                kind,
                false,
                "item",
                "cause",
                "id",
                id.toString(),
                "title",
                text.title(),
                "category",
                text.category(),
                "evidence_for",
                text.evidenceFor(),
                "evidence_against",
                text.evidenceAgainst(),
                "notes",
                text.notes(),
                "confirmed",
                text.confirmed() == null ? null : text.confirmed().toString());
    }

    /**
     * What is said of it.
     *
     * @param category a choice of the set {@code cause_category}, or null
     * @param confirmed whether it is the cause, or null as long as that is open
     */
    public record CauseText(
            String title,
            @Nullable String category,
            @Nullable String evidenceFor,
            @Nullable String evidenceAgainst,
            @Nullable String notes,
            @Nullable Boolean confirmed) {

        private static final int LONGEST_TITLE = 200;
        private static final int LONGEST_TEXT = 20_000;

        /** What is wrong with it, at the inputs of forms and of the API; empty if nothing is. */
        List<Reason> wrong(Choices choices) {
            List<Reason> wrong = new ArrayList<>();
            if (title.isBlank()) wrong.add(new Reason("title", "refusal.required", List.of()));
            checkLength("title", title, LONGEST_TITLE, wrong);
            checkLength("evidence_for", evidenceFor, LONGEST_TEXT, wrong);
            checkLength("evidence_against", evidenceAgainst, LONGEST_TEXT, wrong);
            checkLength("notes", notes, LONGEST_TEXT, wrong);
            if (category != null && !choices.isActive("cause_category", category))
                wrong.add(new Reason("category", "refusal.no_choice", List.of(category)));
            return wrong;
        }

        private static void checkLength(String input, @Nullable String text, int longest, List<Reason> wrong) {
            if (text != null && text.length() > longest)
                wrong.add(new Reason(input, "refusal.too_long", List.of(longest)));
        }
    }
}
