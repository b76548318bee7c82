package io.mainstay.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an incident waits.
 *
 * @param message to the caller when awaiting them (mandatory then), else an internal note
 * @param followUp when it comes back by itself, or null
 * @param vendorReference the vendor's ticket number, or null
 * @param sentLater whether the message is only required here, and sent by whoever holds the incident
 */
public record Hold(
        HoldReason reason,
        @Nullable String message,
        @Nullable Instant followUp,
        @Nullable String vendorReference,
        boolean sentLater) {

    public Hold(
            HoldReason reason, @Nullable String message, @Nullable Instant followUp, @Nullable String vendorReference) {
        this(reason, message, followUp, vendorReference, false);
    }

    Hold messageLater() {
        return new Hold(reason, message, followUp, vendorReference, true);
    }
}
