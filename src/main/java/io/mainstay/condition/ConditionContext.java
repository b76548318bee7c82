package io.mainstay.condition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a condition's relative parts refer to.
 *
 * @param now the present, to the microsecond
 * @param zone whose days: the viewer's in a list, the definition's in a rule or clock
 * @param me the viewer, or null where nobody looks
 * @param teams the viewer's teams
 */
public record ConditionContext(
        Instant now, ZoneId zone, @Nullable UUID me, Set<UUID> teams) {

    public ConditionContext {
        now = now.truncatedTo(ChronoUnit.MICROS);
        teams = Set.copyOf(teams);
    }

    /** For rules and clocks, where nobody looks. */
    public static ConditionContext of(Instant now, ZoneId zone) {
        return new ConditionContext(now, zone, null, Set.of());
    }
}
