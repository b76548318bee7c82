package io.mainstay.history.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of checking chains, heads and checkpoints.
 *
 * @param findings the first {@value #MOST_FINDINGS}
 * @param broken how many there are in all
 */
public record Verification(long records, long entries, long checkpoints, long broken, List<Finding> findings) {

    static final int MOST_FINDINGS = 100;

    public boolean isClean() {
        return broken == 0;
    }

    /** Counts while the log streams by. */
    static final class Tally {
        long records;
        long entries;
        long checkpoints;
        private long broken;
        private final List<Finding> findings = new ArrayList<>();

        void found(Finding finding) {
            broken++;
            if (findings.size() < MOST_FINDINGS) findings.add(finding);
        }

        Verification result() {
            return new Verification(records, entries, checkpoints, broken, List.copyOf(findings));
        }
    }
}
