package io.mainstay.problem;

import io.mainstay.record.Coded;
import java.util.Locale;

/** How a problem ended (ServiceNow). */
public enum ResolutionCode implements Coded {
    FIX_APPLIED,
    /** The cause stays, and somebody answers for that. */
    RISK_ACCEPTED,
    DUPLICATE,
    CANCELED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
