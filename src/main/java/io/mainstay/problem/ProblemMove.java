package io.mainstay.problem;

import java.util.Locale;

/** The verbs that move a problem from state to state; each is a resource of its own. */
public enum ProblemMove {
    /** New → Assess: somebody answers for it. */
    ASSESS,
    /** Assess → Root Cause Analysis: it is a problem indeed. */
    CONFIRM,
    /** Root Cause Analysis → Fix in Progress: the cause is found. */
    FIX,
    /** Fix in Progress → Resolved. */
    RESOLVE,
    /** Resolved → Closed. */
    COMPLETE,
    ACCEPT_RISK,
    MARK_DUPLICATE,
    CANCEL,
    /** Back to Root Cause Analysis: the cause was another. */
    REANALYSE;

    /** In addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
