package io.mainstay.problem;

import io.mainstay.incident.HoldReason;
import io.mainstay.incident.IncidentState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident that a problem is behind, at a glance. */
public record LinkedIncident(
        UUID id,
        String number,
        String title,
        IncidentState state,
        @Nullable HoldReason holdReason,
        Instant opened) {

    /** Whether it is on hold until the problem is dealt with. */
    boolean awaitsProblem() {
        return state == IncidentState.ON_HOLD && holdReason == HoldReason.AWAITING_PROBLEM;
    }
}
