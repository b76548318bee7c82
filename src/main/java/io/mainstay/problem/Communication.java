package io.mainstay.problem;

import java.util.List;

/**
 * What was written to the incidents behind a problem.
 *
 * @param written the numbers of the incidents that it was written to
 * @param knew how many open incidents had been told the same before
 */
public record Communication(List<String> written, int knew) {

    /** What is told. */
    public enum Subject {
        WORKAROUND,
        FIX;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
