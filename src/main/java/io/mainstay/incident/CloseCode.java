package io.mainstay.incident;

import io.mainstay.record.Coded;
import java.util.Locale;

/** How an incident ended. */
public enum CloseCode implements Coded {
    SOLUTION_PROVIDED,
    WORKAROUND_PROVIDED,
    KNOWN_ERROR,
    RESOLVED_BY_CALLER,
    RESOLVED_BY_CHANGE,
    RESOLVED_BY_PROBLEM,
    RESOLVED_BY_REQUEST,
    USER_ERROR,
    DUPLICATE,
    NO_RESOLUTION_PROVIDED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
