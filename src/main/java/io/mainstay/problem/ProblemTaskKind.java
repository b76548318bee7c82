package io.mainstay.problem;

import io.mainstay.record.Coded;
import java.util.Locale;

/** What a problem task is for (ServiceNow). */
public enum ProblemTaskKind implements Coded {
    /** Root cause analysis. */
    RCA,
    GENERAL;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
