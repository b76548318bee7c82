package io.mainstay.history.proof;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that verification found wrong.
 *
 * @param recordId whose chain is broken, or null if a checkpoint is
 * @param seq the first entry that is wrong or missing, or the number of the checkpoint
 */
public record Finding(@Nullable UUID recordId, long seq, Problem problem) {

    /** What is wrong. */
    public enum Problem {
        /** An entry's content or its place in the chain was altered. */
        ALTERED,
        /** An entry is not there, or is there twice. */
        MISSING,
        /** A payload is gone and no redaction says who removed it and why. */
        ERASED,
        /** The record's row counts more entries than there are: the last ones were deleted. */
        TAIL_MISSING,
        /** The record's row does not agree with the last entry. */
        HEAD_ALTERED,
        /** There are entries of a record that is not there. */
        RECORD_MISSING,
        /** The entries that a checkpoint covers are not those that were signed. */
        CHECKPOINT_MISMATCH,
        /** A checkpoint's signature is wrong, or it does not follow the one before. */
        CHECKPOINT_FORGED
    }

    @Override
    public String toString() {
        String what = problem.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return recordId == null
                ? "checkpoint " + seq + ": " + what
                : "record " + recordId + " entry " + seq + ": " + what;
    }
}
