package io.mainstay.incident;

import java.util.Locale;

/** The verbs that move an incident from state to state; each is a resource of its own. */
public enum IncidentMove {
    /** To me, and In Progress. */
    TAKE,
    /** New or On Hold → In Progress. */
    START,
    HOLD,
    RESOLVE,
    REOPEN,
    CLOSE,
    CANCEL;

    /** In URLs and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
