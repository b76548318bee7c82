package io.mainstay.ticket;

import io.mainstay.access.Viewer;
import io.mainstay.history.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, when, and because of what. The moment is given, not taken, so that an import or a replay of a log writes
 * through the same methods as a live user.
 *
 * @param cause the entry on another record that this writing is an effect of
 */
public record Writing(Viewer actor, Instant at, @Nullable Cause cause) {

    public static Writing by(Viewer actor, Instant at) {
        return new Writing(actor, at, null);
    }

    /** The same moment and actor, as an effect of the given entry. */
    public Writing because(Cause newCause) {
        return new Writing(actor, at, newCause);
    }
}
