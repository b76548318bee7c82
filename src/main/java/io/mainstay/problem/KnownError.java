package io.mainstay.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known error as it is offered with an incident.
 *
 * @param applied how many incidents its workaround helped
 * @param sameService whether it concerns the incident's service
 */
public record KnownError(
        UUID id,
        String number,
        String title,
        @Nullable String symptoms,
        @Nullable String workaround,
        boolean workaroundPublic,
        int applied,
        boolean sameService) {}
