package io.mainstay.access;

import io.mainstay.record.Coded;
import java.util.Locale;

/** What a person does here. A grant of a role may be limited to one organisation. */
public enum Role implements Coded {
    /** Reports and follows their own tickets; everybody has it. */
    REQUESTER,
    /** Works on tickets. */
    AGENT,
    /** An agent who also manages their teams' members. */
    TEAM_LEAD,
    /** Leads the analysis of problems (ServiceNow). */
    PROBLEM_COORDINATOR,
    /** Besides: judges risks, and takes up again what was closed. */
    PROBLEM_MANAGER,
    /** Owns a process: its priorities, choices, views. */
    PROCESS_MANAGER,
    ADMINISTRATOR,
    /** Reads everything, changes nothing. */
    AUDITOR;

    /** Whether it is a role of people who work on tickets. */
    public boolean isAgents() {
        return switch (this) {
            case AGENT, TEAM_LEAD, PROBLEM_COORDINATOR, PROBLEM_MANAGER, PROCESS_MANAGER -> true;
            case REQUESTER, ADMINISTRATOR, AUDITOR -> false;
        };
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
