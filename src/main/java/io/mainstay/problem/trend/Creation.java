package io.mainstay.problem.trend;

import io.mainstay.web.Form;
import java.util.Map;

/**
 * The dialog that makes a problem of what the figures show.
 *
 * @param incidents how many will be linked
 * @param hidden what the form carries along
 */
record Creation(String action, int incidents, Map<String, String> hidden, Form form) {

    boolean isCut() {
        return incidents == TrendProblems.LINKED;
    }
}
