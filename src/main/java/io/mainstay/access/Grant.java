package io.mainstay.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has.
 *
 * @param organisationId only for this organisation's records, or null for all
 * @param ownTeamsOnly only for tickets of the person's own teams
 */
public record Grant(Role role, @Nullable UUID organisationId, boolean ownTeamsOnly) {
    public static Grant of(Role role) {
        return new Grant(role, null, false);
    }
}
