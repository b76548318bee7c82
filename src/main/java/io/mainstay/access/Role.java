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
    /** Owns a process: its priorities, choices, views. */
    PROCESS_MANAGER,
    ADMINISTRATOR,
    /** Reads everything, changes nothing. */
    AUDITOR;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
