package io.mainstay.history;

import java.util.UUID;

/** The entry on another record that caused this one. */
public record Cause(UUID recordId, int seq) {}
