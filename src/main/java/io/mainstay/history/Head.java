package io.mainstay.history;

import org.jspecify.annotations.Nullable;

/** The end of a record's chain: the number of its last entry (0: none) and that entry's hash. */
public record Head(int seq, byte @Nullable [] hash) {
    public static final Head NONE = new Head(0, null);
}
