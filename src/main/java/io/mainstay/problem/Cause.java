package io.mainstay.problem;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that may be the cause of a problem. */
public record Cause(UUID id, CauseText text, Instant added) {

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
            @Nullable Boolean confirmed) {}
}
