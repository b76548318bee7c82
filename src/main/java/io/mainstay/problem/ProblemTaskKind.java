package io.mainstay.problem;

import io.mainstay.record.Coded;
import java.util.Locale;

/** What a problem task is for (ServiceNow). */
public enum ProblemTaskKind implements Coded {
    /** Root cause analysis. */
    RCA,
    GENERAL,
    /** Judging an accepted risk again; the product adds it on the day of the review. */
    RISK_REVIEW;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
