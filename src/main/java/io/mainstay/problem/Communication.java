package io.mainstay.problem;

import io.mainstay.record.Coded;
import java.util.List;
import java.util.Locale;

/**
 * What was written to the incidents behind a problem.
 *
 * @param written the numbers of the incidents that it was written to
 * @param knew how many open incidents had been told the same before
 */
public record Communication(List<String> written, int knew) {

    /** What is told. */
    public enum Subject implements Coded {
        WORKAROUND,
        FIX;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
