package io.mainstay.problem;

import io.mainstay.ticket.TicketMove;

/** The verbs that move a problem from state to state; each is a resource of its own. */
public enum ProblemMove implements TicketMove {
    /** New → Assess: somebody answers for it. */
    ASSESS("assessment"),
    /** Assess → Root Cause Analysis: it is a problem indeed. */
    CONFIRM("confirmation"),
    /** Root Cause Analysis → Fix in Progress: the cause is found. */
    FIX("fix"),
    /** Fix in Progress → Resolved. */
    RESOLVE("resolution"),
    /** Resolved → Closed. */
    COMPLETE("closure"),
    ACCEPT_RISK("risk-acceptance"),
    MARK_DUPLICATE("duplicate"),
    CANCEL("cancellation"),
    /** Back to Root Cause Analysis: the cause was another. */
    REANALYSE("reanalysis");

    private final String resource;

    ProblemMove(String resource) {
        this.resource = resource;
    }

    @Override
    public String resource() {
        return resource;
    }
}
