package io.mainstay.problem;

import io.mainstay.record.Coded;
import java.util.List;
import java.util.Locale;

/**
 * What was written to the incidents behind a problem.
 *
 * @param told how many incidents it was written to
 * @param written the numbers of those among them that the actor may see
 * @param knew how many open incidents had been told the same before
 */
public record Communication(int told, List<String> written, int knew) {

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
