package io.mainstay.access;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who looks or acts: a signed-in person, the owner of a token, or the product itself.
 *
 * @param zone in which they read dates, and which "today" means in lists
 */
public record Viewer(
        UUID personId,
        String userName,
        String name,
        Set<Grant> grants,
        Set<UUID> teams,
        UUID organisationId,
        ZoneId zone,
        Locale language) {

    private static final UUID SYSTEM_ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** Where the product itself belongs, and everybody until there are more organisations. */
    private static final UUID FIRST_ORGANISATION_ID = UUID.fromString("00000000-0000-7000-8000-000000000002");

    /** The product itself: recurring jobs, synchronisation, imports. */
    public static final Viewer SYSTEM = new Viewer(
            SYSTEM_ID,
            "system",
            "Mainstay",
            Set.of(Grant.of(Role.ADMINISTRATOR), Grant.of(Role.AGENT)),
            Set.of(),
            FIRST_ORGANISATION_ID,
            ZoneOffset.UTC,
            Locale.ENGLISH);

    public boolean is(Role role) {
        for (Grant grant : grants) if (grant.role() == role) return true;
        return false;
    }

    /** Whether they work on tickets at all, in whichever organisation. */
    public boolean isAgent() {
        for (Grant grant : grants) if (grant.role().isAgents() || grant.role() == Role.ADMINISTRATOR) return true;
        return false;
    }

    /** Whether they may open the agents' side of the house at all: agents and auditors. */
    public boolean isStaff() {
        return isAgent() || is(Role.AUDITOR);
    }
}
