package io.mainstay.problem.timeline;

import io.mainstay.ticket.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one linked incident.
 *
 * @param ended when it was resolved, or closed without; null while it is open
 * @param reopened when it was last reopened
 * @param applied when the problem's workaround was applied to it
 * @param messages when its caller wrote
 */
record Lane(
        UUID id,
        String number,
        String title,
        Priority priority,
        Instant opened,
        @Nullable Instant responded,
        @Nullable Instant ended,
        @Nullable Instant reopened,
        @Nullable Instant applied,
        List<Instant> messages) {}
