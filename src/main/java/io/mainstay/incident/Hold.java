package io.mainstay.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident waits.
 *
 * @param message to the caller when awaiting them (mandatory then), else an internal note
 * @param followUp when it comes back by itself, or null
 * @param vendorReference the vendor's ticket number, or null
 */
public record Hold(
        HoldReason reason,
        @Nullable String message,
        @Nullable Instant followUp,
        @Nullable String vendorReference) {}
