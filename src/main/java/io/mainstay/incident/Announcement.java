package io.mainstay.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What agents tell everybody concerned about an incident while it lasts. Its text is all that they read of it.
 *
 * @param service what is disturbed, or empty text
 * @param organisation whose people are told, or empty text for all
 * @param location where people are told, or empty text for everywhere
 * @param nextUpdate the promised next news, or null
 * @param affected how many people have said that they suffer from it: by "me too" or by a ticket of their own
 * @param meToo whether the reader has said "me too"
 * @param reported whether the reader has a ticket of their own about it
 */
public record Announcement(
        UUID incidentId,
        String number,
        IncidentState state,
        String title,
        String text,
        @Nullable UUID serviceId,
        String service,
        String organisation,
        @Nullable UUID locationId,
        String location,
        Instant announced,
        @Nullable Instant nextUpdate,
        int affected,
        boolean meToo,
        boolean reported) {

    /**
     * What an agent says.
     *
     * @param serviceId what is disturbed, or null for the incident's own service
     * @param locationId where people are told, or null for everywhere
     * @param everyone whether all organisations are told, or only the incident's
     */
    public record Text(
            String title,
            String text,
            @Nullable UUID serviceId,
            @Nullable UUID locationId,
            boolean everyone) {}
}
