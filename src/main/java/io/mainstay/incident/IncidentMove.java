package io.mainstay.incident;

import io.mainstay.ticket.TicketMove;

/** The verbs that move an incident from state to state; each is a resource of its own. */
public enum IncidentMove implements TicketMove {
    /** To me, and In Progress. */
    TAKE("assignment"),
    /** New or On Hold → In Progress. */
    START("start"),
    HOLD("hold"),
    RESOLVE("resolution"),
    REOPEN("reopening"),
    CLOSE("closure"),
    CANCEL("cancellation");

    private final String resource;

    IncidentMove(String resource) {
        this.resource = resource;
    }

    @Override
    public String resource() {
        return resource;
    }
}
